/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.places.internal.demo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.cityloom.api.places.Landmark;
import org.cityloom.api.places.LandmarkKind;
import org.cityloom.api.places.Outline;
import org.cityloom.api.places.Position;
import org.cityloom.api.text.LocalizedText;

/**
 * The roads as people know them: lines with a name. Roads meet in points that they share exactly, so the lines make a
 * connected graph whose nodes are equal positions.
 */
final class Roads {
    private static final int RING_LIMIT = 70; // km/h
    private static final int CORNER = 7; // cells that the ring cuts off at its corners

    private final CellMesh mesh;
    private final CityPlan plan;
    private final RoadPlan roads;
    private final MeshPoints points;
    private final Names names;
    private final List<Landmark> landmarks = new ArrayList<>();
    private final Set<Long> ring = new HashSet<>();

    private Roads(CellMesh mesh, CityPlan plan, RoadPlan roads, MeshPoints points, Names names) {
        this.mesh = mesh;
        this.plan = plan;
        this.roads = roads;
        this.points = points;
        this.names = names;
    }

    static List<Landmark> draw(CellMesh mesh, CityPlan plan, RoadPlan roads, MeshPoints points, Names names) {
        Roads drawing = new Roads(mesh, plan, roads, points, names);
        drawing.ring();
        for (int row = 1; row < mesh.rows(); row++) {
            drawing.runs(row, true);
        }
        for (int column = 1; column < mesh.columns(); column++) {
            drawing.runs(column, false);
        }
        return drawing.landmarks;
    }

    /** Along the second arterial roads from the rivers, with cut corners, wherever these are in the city. */
    private void ring() {
        int west = before(plan.arterialColumns(), plan.tributary());
        int east = after(plan.arterialColumns(), plan.tributary());
        int south = before(plan.arterialRows(), plan.river());
        int north = after(plan.arterialRows(), plan.river());
        List<Integer> corners = new ArrayList<>();
        walk(corners, west + CORNER, south, 1, 0, east - west - 2 * CORNER);
        walk(corners, east - CORNER, south, 1, 1, CORNER);
        walk(corners, east, south + CORNER, 0, 1, north - south - 2 * CORNER);
        walk(corners, east, north - CORNER, -1, 1, CORNER);
        walk(corners, east - CORNER, north, -1, 0, east - west - 2 * CORNER);
        walk(corners, west + CORNER, north, -1, -1, CORNER);
        walk(corners, west, north - CORNER, 0, -1, north - south - 2 * CORNER);
        walk(corners, west, south + CORNER, 1, -1, CORNER);
        corners.add(corners.get(0));
        List<Integer> piece = new ArrayList<>();
        LocalizedText name = new LocalizedText("环城快速路", "Ring Expressway");
        for (int i = 0; i < corners.size(); i++) {
            int corner = corners.get(i);
            if (!inCity(corner) || (!piece.isEmpty() && !passable(piece.get(piece.size() - 1), corner))) {
                add(piece, name, RoadClass.ARTERIAL, RING_LIMIT);
                piece = new ArrayList<>();
            }
            if (inCity(corner)) {
                piece.add(corner);
            }
        }
        add(piece, name, RoadClass.ARTERIAL, RING_LIMIT);
        for (int i = 1; i < corners.size(); i++) {
            ring.add(side(corners.get(i - 1), corners.get(i)));
        }
    }

    private static int before(List<Integer> lines, int line) {
        List<Integer> before = lines.stream().filter(other -> other < line).toList();
        return before.get(Math.max(0, before.size() - 2));
    }

    private static int after(List<Integer> lines, int line) {
        List<Integer> after = lines.stream().filter(other -> other > line).toList();
        return after.get(Math.min(1, after.size() - 1));
    }

    private void walk(List<Integer> corners, int column, int row, int eastward, int northward, int steps) {
        for (int step = 0; step < steps; step++) {
            corners.add(points.corner(column + step * eastward, row + step * northward));
        }
    }

    private boolean inCity(int corner) {
        int column = corner % (mesh.columns() + 1);
        int row = corner / (mesh.columns() + 1);
        return mesh.inside(column, row)
                && mesh.inside(column - 1, row)
                && mesh.inside(column, row - 1)
                && mesh.inside(column - 1, row - 1);
    }

    /** Along a side of a cell only where there is a road; across a cell always. */
    private boolean passable(int from, int to) {
        int low = Math.min(from, to);
        int column = low % (mesh.columns() + 1);
        int row = low / (mesh.columns() + 1);
        return switch (Math.abs(from - to)) {
            case 1 -> roads.east(column, row) != RoadClass.NONE;
            default -> Math.abs(from - to) != mesh.columns() + 1 || roads.north(column, row) != RoadClass.NONE;
        };
    }

    private static long side(int from, int to) {
        return ((long) Math.min(from, to) << 32) | Math.max(from, to);
    }

    /** The roads on one line of the mesh: an unbroken run has one stem, and one landmark for each class on it. */
    private void runs(int line, boolean eastward) {
        int length = eastward ? mesh.columns() : mesh.rows();
        List<Integer> piece = new ArrayList<>();
        RoadClass pieceClass = RoadClass.NONE;
        LocalizedText stem = null;
        for (int at = 0; at <= length; at++) {
            int column = eastward ? at : line;
            int row = eastward ? line : at;
            int corner = points.corner(column, row);
            int next = points.corner(eastward ? column + 1 : column, eastward ? row : row + 1);
            RoadClass road = at == length || ring.contains(side(corner, next))
                    ? RoadClass.NONE
                    : eastward ? roads.east(column, row) : roads.north(column, row);
            if (road != pieceClass) {
                if (stem != null && pieceClass != RoadClass.NONE) {
                    piece.add(corner);
                    add(piece, name(stem, pieceClass), pieceClass, pieceClass.limit());
                }
                piece = new ArrayList<>();
                pieceClass = road;
                boolean newRun = stem == null || road == RoadClass.NONE;
                stem = road == RoadClass.NONE ? null : newRun ? names.road(road == RoadClass.ARTERIAL) : stem;
            }
            piece.add(corner);
        }
    }

    private static LocalizedText name(LocalizedText stem, RoadClass road) {
        return switch (road) {
            case ARTERIAL -> Names.named(stem, "大道", "Avenue");
            case SECONDARY -> Names.named(stem, "路", "Road");
            default -> Names.named(stem, "街", "Street");
        };
    }

    private void add(List<Integer> corners, LocalizedText name, RoadClass road, int limit) {
        if (corners.size() < 2) {
            return;
        }
        List<Position> line = corners.stream()
                .map(corner -> Shapes.position(points.degrees(points.metres(corner))))
                .collect(Collectors.toList());
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("class", road.label());
        attributes.put("limit", Integer.toString(limit));
        attributes.put("width", Integer.toString(road.width()));
        landmarks.add(new Landmark(
                "road-%04d".formatted(landmarks.size() + 1),
                LandmarkKind.ROAD,
                name,
                new Outline(List.of(List.of(line))),
                attributes));
    }
}
