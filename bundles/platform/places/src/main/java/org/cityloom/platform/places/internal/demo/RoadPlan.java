/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.places.internal.demo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Which sides of the cells are roads. Roads run along the borders of communities and streets, along the arterial lines,
 * along the banks of the rivers and through the middle of large communities; only arterial roads cross water. Every road
 * can be reached from every other. A side is numbered by its western or southern corner.
 */
final class RoadPlan {
    private static final int LANE_CELLS = 40; // a community this large gets a lane through it, one twice as large two

    private final CellMesh mesh;
    private final CityPlan plan;
    private final int stride;
    private final RoadClass[] east;
    private final RoadClass[] north;

    private RoadPlan(CellMesh mesh, CityPlan plan) {
        this.mesh = mesh;
        this.plan = plan;
        this.stride = mesh.columns() + 1;
        this.east = new RoadClass[stride * (mesh.rows() + 1)];
        this.north = new RoadClass[east.length];
        Arrays.fill(east, RoadClass.NONE);
        Arrays.fill(north, RoadClass.NONE);
    }

    static RoadPlan draw(CellMesh mesh, CityPlan plan, Division division) {
        RoadPlan roads = new RoadPlan(mesh, plan);
        roads.borders(division);
        roads.lanes(division);
        roads.lines();
        roads.connect();
        return roads;
    }

    /** The road along the side that leads east from a corner. */
    RoadClass east(int column, int row) {
        return east[corner(column, row)];
    }

    /** The road along the side that leads north from a corner. */
    RoadClass north(int column, int row) {
        return north[corner(column, row)];
    }

    /** Whether any road passes the corner. */
    boolean passes(int column, int row) {
        return east(column, row) != RoadClass.NONE
                || north(column, row) != RoadClass.NONE
                || (column > 0 && east(column - 1, row) != RoadClass.NONE)
                || (row > 0 && north(column, row - 1) != RoadClass.NONE);
    }

    private int corner(int column, int row) {
        return row * stride + column;
    }

    private void borders(Division division) {
        int[] communities = new int[mesh.columns() * mesh.rows()];
        int[] streets = new int[communities.length];
        int community = 0;
        int street = 0;
        for (List<List<int[]>> district : division.districts()) {
            for (List<int[]> cellsOfStreet : district) {
                street++;
                for (int[] cells : cellsOfStreet) {
                    community++;
                    for (int cell : cells) {
                        communities[cell] = community;
                        streets[cell] = street;
                    }
                }
            }
        }
        for (int cell : mesh.cells()) {
            int column = mesh.column(cell);
            int row = mesh.row(cell);
            if (mesh.inside(column, row - 1)) {
                int below = mesh.cell(column, row - 1);
                layEast(column, row, between(streets, communities, cell, below));
            }
            if (mesh.inside(column - 1, row)) {
                layNorth(column, row, between(streets, communities, cell, cell - 1));
            }
        }
    }

    private static RoadClass between(int[] streets, int[] communities, int cell, int other) {
        if (streets[cell] != streets[other]) {
            return RoadClass.SECONDARY;
        }
        return communities[cell] != communities[other] ? RoadClass.BRANCH : RoadClass.NONE;
    }

    private void lanes(Division division) {
        for (List<List<int[]>> district : division.districts()) {
            for (List<int[]> street : district) {
                for (int[] cells : street) {
                    int[] columns =
                            Arrays.stream(cells).map(mesh::column).sorted().toArray();
                    int[] rows = Arrays.stream(cells).map(mesh::row).sorted().toArray();
                    int width = columns[columns.length - 1] - columns[0];
                    int height = rows[rows.length - 1] - rows[0];
                    boolean both = cells.length >= 2 * LANE_CELLS;
                    for (int cell : cells) {
                        boolean middleColumn = mesh.column(cell) == columns[columns.length / 2];
                        boolean middleRow = mesh.row(cell) == rows[rows.length / 2];
                        if (cells.length >= LANE_CELLS && middleColumn && (both || width >= height)) {
                            layNorth(mesh.column(cell), mesh.row(cell), RoadClass.BRANCH);
                        }
                        if (cells.length >= LANE_CELLS && middleRow && (both || width < height)) {
                            layEast(mesh.column(cell), mesh.row(cell), RoadClass.BRANCH);
                        }
                    }
                }
            }
        }
    }

    private void lines() {
        for (int row = 0; row < mesh.rows(); row++) {
            for (int column = 0; column < mesh.columns(); column++) {
                if (plan.isArterialRow(row)) {
                    layEast(column, row, RoadClass.ARTERIAL);
                } else if (Math.abs(row - plan.river()) == CityPlan.BANK) {
                    layEast(column, row, RoadClass.SECONDARY);
                }
                if (plan.isArterialColumn(column)) {
                    layNorth(column, row, RoadClass.ARTERIAL);
                } else if (Math.abs(column - plan.tributary()) == CityPlan.BANK && row < plan.river() - CityPlan.BANK) {
                    layNorth(column, row, RoadClass.SECONDARY);
                }
            }
        }
    }

    private void layEast(int column, int row, RoadClass road) {
        if (dryEast(column, row) && road.compareTo(east(column, row)) > 0) {
            east[corner(column, row)] = road;
        }
    }

    private void layNorth(int column, int row, RoadClass road) {
        if (dryNorth(column, row) && road.compareTo(north(column, row)) > 0) {
            north[corner(column, row)] = road;
        }
    }

    /** Whether a road may lead east from the corner: inside the city, and over water on arterial roads only. */
    private boolean dryEast(int column, int row) {
        boolean river = Math.abs(row - plan.river()) < CityPlan.BANK;
        boolean tributary = row < plan.river() - CityPlan.BANK + 1
                && column >= plan.tributary() - CityPlan.BANK
                && column < plan.tributary() + CityPlan.BANK
                && !plan.isArterialRow(row);
        return mesh.inside(column, row) && mesh.inside(column, row - 1) && !river && !tributary;
    }

    private boolean dryNorth(int column, int row) {
        boolean river = row >= plan.river() - CityPlan.BANK
                && row < plan.river() + CityPlan.BANK
                && !plan.isArterialColumn(column);
        boolean tributary = row < plan.river() && Math.abs(column - plan.tributary()) < CityPlan.BANK;
        return mesh.inside(column, row) && mesh.inside(column - 1, row) && !river && !tributary;
    }

    /** Joins separate pieces of the network to the largest by the shortest ways there are; what cannot be joined goes. */
    private void connect() {
        int[] piece = pieces();
        int main = largest(piece);
        int[] from = new int[east.length];
        Arrays.fill(from, -1);
        Deque<Integer> queue = new ArrayDeque<>();
        for (int corner = 0; corner < piece.length; corner++) {
            if (main > 0 && piece[corner] == main) {
                from[corner] = corner;
                queue.add(corner);
            }
        }
        boolean[] joined = new boolean[east.length + 1];
        while (!queue.isEmpty()) {
            int corner = queue.remove();
            if (piece[corner] != 0 && piece[corner] != main && !joined[piece[corner]]) {
                joined[piece[corner]] = true;
                layWay(corner, from);
            }
            for (int next : neighbours(corner, false)) {
                if (from[next] < 0) {
                    from[next] = corner;
                    queue.add(next);
                }
            }
        }
        for (int corner = 0; corner < piece.length; corner++) {
            if (piece[corner] != 0 && piece[corner] != main && !joined[piece[corner]]) {
                east[corner] = RoadClass.NONE;
                north[corner] = RoadClass.NONE;
            }
        }
    }

    private void layWay(int to, int[] from) {
        for (int corner = to; from[corner] != corner; corner = from[corner]) {
            int low = Math.min(corner, from[corner]);
            if (Math.abs(corner - from[corner]) == 1) {
                layEast(low % stride, low / stride, RoadClass.BRANCH);
            } else {
                layNorth(low % stride, low / stride, RoadClass.BRANCH);
            }
        }
    }

    /** For each corner the number of the piece of the network it is in, 0 if no road passes. */
    private int[] pieces() {
        int[] piece = new int[east.length];
        int count = 0;
        Deque<Integer> queue = new ArrayDeque<>();
        for (int start = 0; start < piece.length; start++) {
            if (piece[start] != 0 || neighbours(start, true).isEmpty()) {
                continue;
            }
            piece[start] = ++count;
            queue.add(start);
            while (!queue.isEmpty()) {
                for (int next : neighbours(queue.remove(), true)) {
                    if (piece[next] == 0) {
                        piece[next] = count;
                        queue.add(next);
                    }
                }
            }
        }
        return piece;
    }

    private static int largest(int[] piece) {
        int[] sizes = new int[piece.length + 1];
        int largest = 0;
        for (int number : piece) {
            if (number != 0 && ++sizes[number] > sizes[largest]) {
                largest = number;
            }
        }
        return largest;
    }

    /** Corners one side away, along roads or wherever a road could be. */
    private List<Integer> neighbours(int corner, boolean alongRoads) {
        int column = corner % stride;
        int row = corner / stride;
        List<Integer> neighbours = new ArrayList<>(4);
        if (alongRoads ? east[corner] != RoadClass.NONE : dryEast(column, row)) {
            neighbours.add(corner + 1);
        }
        if (column > 0 && (alongRoads ? east[corner - 1] != RoadClass.NONE : dryEast(column - 1, row))) {
            neighbours.add(corner - 1);
        }
        if (alongRoads ? north[corner] != RoadClass.NONE : dryNorth(column, row)) {
            neighbours.add(corner + stride);
        }
        if (row > 0 && (alongRoads ? north[corner - stride] != RoadClass.NONE : dryNorth(column, row - 1))) {
            neighbours.add(corner - stride);
        }
        return neighbours;
    }
}
