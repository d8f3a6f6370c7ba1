/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.places.internal.demo;

import java.util.Random;

import org.locationtech.jts.geom.Coordinate;

/**
 * Where the corners of the mesh lie on the earth. The mesh is bent so that its river line meanders and the roads beside
 * bend with it, then trembles a little, and its outer border is smoothed. All areas share these corners, so there can be no
 * gaps and no overlaps.
 */
final class MeshPoints {
    /** An arbitrary place in the hills of western Hunan; the city is invented. Degrees. */
    private static final double CENTRE_LATITUDE = 27.75;

    private static final double CENTRE_LONGITUDE = 110.75;
    private static final double METRES_PER_DEGREE_NORTH = 110_840; // of WGS-84 at this latitude
    private static final double METRES_PER_DEGREE_EAST = 98_590;
    private static final double ROUNDING = 1e7; // 1 cm
    private static final double TREMBLE_METRES = 7;
    private static final double BORDER_TREMBLE_METRES = 22;
    private static final int SMOOTHINGS = 3;

    private final CityPlan plan;
    private final int stride;
    private final double[] east;
    private final double[] north;
    private final double rotation;

    MeshPoints(CellMesh mesh, CityPlan plan, Random random) {
        this.plan = plan;
        this.stride = mesh.columns() + 1;
        this.east = new double[stride * (mesh.rows() + 1)];
        this.north = new double[east.length];
        this.rotation = (random.nextDouble() - 0.5) * 0.3;
        bend(mesh, random);
        smoothBorder(mesh, random);
    }

    /** Number of the corner. */
    int corner(int column, int row) {
        return row * stride + column;
    }

    /** Metres from the middle of the city, x to the east and y to the north; for building shapes. */
    Coordinate metres(int corner) {
        return new Coordinate(east[corner], north[corner]);
    }

    /** Longitude and latitude of a place given in metres. */
    Coordinate degrees(Coordinate metres) {
        double cos = StrictMath.cos(rotation);
        double sin = StrictMath.sin(rotation);
        double x = cos * metres.x - sin * metres.y;
        double y = sin * metres.x + cos * metres.y;
        return new Coordinate(
                round(CENTRE_LONGITUDE + x / METRES_PER_DEGREE_EAST),
                round(CENTRE_LATITUDE + y / METRES_PER_DEGREE_NORTH));
    }

    private void bend(CellMesh mesh, Random random) {
        Wave meander = new Wave(random, 620, 9000, 240, 3900);
        Wave tributary = new Wave(random, 380, 7000, 160, 3100);
        Wave eastward = new Wave(random, 110, 6100, 50, 3300);
        Wave northward = new Wave(random, 110, 7300, 50, 3700);
        double riverNorth = (plan.river() - mesh.rows() / 2.0) * CityPlan.CELL_METRES;
        double tributaryEast = (plan.tributary() - mesh.columns() / 2.0) * CityPlan.CELL_METRES;
        for (int row = 0; row <= mesh.rows(); row++) {
            for (int column = 0; column <= mesh.columns(); column++) {
                double x = (column - mesh.columns() / 2.0) * CityPlan.CELL_METRES;
                double y = (row - mesh.rows() / 2.0) * CityPlan.CELL_METRES;
                double south = Math.max(0, Math.min(1, (riverNorth - 300 - y) / 2200));
                double bentX = x + eastward.at(y) + tributary.at(y) * bell(x - tributaryEast, 2400) * smooth(south);
                double bentY = y + northward.at(x) + meander.at(x) * bell(y - riverNorth, 2800);
                boolean water = Math.abs(row - plan.river()) <= 1 || Math.abs(column - plan.tributary()) <= 1;
                double tremble = water ? 0 : TREMBLE_METRES;
                int corner = corner(column, row);
                east[corner] = bentX + tremble * (2 * random.nextDouble() - 1);
                north[corner] = bentY + tremble * (2 * random.nextDouble() - 1);
            }
        }
    }

    private void smoothBorder(CellMesh mesh, Random random) {
        boolean[] border = new boolean[east.length];
        for (int row = 1; row < mesh.rows(); row++) {
            for (int column = 1; column < mesh.columns(); column++) {
                int around = inside(mesh, column, row)
                        + inside(mesh, column - 1, row)
                        + inside(mesh, column, row - 1)
                        + inside(mesh, column - 1, row - 1);
                border[corner(column, row)] = around > 0 && around < 4;
                if (border[corner(column, row)]) {
                    east[corner(column, row)] += BORDER_TREMBLE_METRES * (2 * random.nextDouble() - 1);
                    north[corner(column, row)] += BORDER_TREMBLE_METRES * (2 * random.nextDouble() - 1);
                }
            }
        }
        for (int pass = 0; pass < SMOOTHINGS; pass++) {
            double[] oldEast = east.clone();
            double[] oldNorth = north.clone();
            for (int row = 1; row < mesh.rows(); row++) {
                for (int column = 1; column < mesh.columns(); column++) {
                    int corner = corner(column, row);
                    if (border[corner]) {
                        east[corner] = smoothed(mesh, column, row, oldEast);
                        north[corner] = smoothed(mesh, column, row, oldNorth);
                    }
                }
            }
        }
    }

    /** Half the old value, half the mean of the neighbours along the border. */
    private double smoothed(CellMesh mesh, int column, int row, double[] old) {
        double sum = 0;
        int count = 0;
        if (inside(mesh, column, row) != inside(mesh, column, row - 1)) {
            sum += old[corner(column + 1, row)];
            count++;
        }
        if (inside(mesh, column - 1, row) != inside(mesh, column - 1, row - 1)) {
            sum += old[corner(column - 1, row)];
            count++;
        }
        if (inside(mesh, column, row) != inside(mesh, column - 1, row)) {
            sum += old[corner(column, row + 1)];
            count++;
        }
        if (inside(mesh, column, row - 1) != inside(mesh, column - 1, row - 1)) {
            sum += old[corner(column, row - 1)];
            count++;
        }
        double own = old[corner(column, row)];
        return count == 0 ? own : (own + sum / count) / 2;
    }

    private static int inside(CellMesh mesh, int column, int row) {
        return mesh.inside(column, row) ? 1 : 0;
    }

    private static double bell(double distance, double width) {
        return StrictMath.exp(-distance * distance / (width * width));
    }

    private static double smooth(double t) {
        return t * t * (3 - 2 * t);
    }

    private static double round(double degrees) {
        return Math.round(degrees * ROUNDING) / ROUNDING;
    }

    /** The sum of two sine waves with random phases; amplitudes and lengths in metres. */
    private static final class Wave {
        private final double[] amplitudes;
        private final double[] lengths;
        private final double[] phases;

        Wave(Random random, double amplitude, double length, double amplitude2, double length2) {
            amplitudes = new double[] {amplitude, amplitude2};
            lengths = new double[] {length, length2};
            phases = new double[] {random.nextDouble() * 2 * Math.PI, random.nextDouble() * 2 * Math.PI};
        }

        double at(double metres) {
            double sum = 0;
            for (int i = 0; i < amplitudes.length; i++) {
                sum += amplitudes[i] * StrictMath.sin(2 * Math.PI * metres / lengths[i] + phases[i]);
            }
            return sum;
        }
    }
}
