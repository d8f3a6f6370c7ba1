/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.places.internal.demo;

import java.util.List;
import java.util.Random;

/** The outer border of the city: an ellipse with a wavering radius, without holes and in one piece. */
final class CityShape {
    private static final int WAVES = 11;
    private static final double WAVER = 0.3; // of the radius, at the very most

    private CityShape() {}

    static CellMesh draw(Random random) {
        double[] amplitudes = new double[WAVES];
        double[] phases = new double[WAVES];
        double sum = 0;
        for (int wave = 0; wave < WAVES; wave++) {
            amplitudes[wave] = (0.3 + random.nextDouble()) / Math.sqrt(wave + 2);
            phases[wave] = random.nextDouble() * 2 * Math.PI;
            sum += amplitudes[wave];
        }
        CellMesh mesh = new CellMesh(CityPlan.COLUMNS, CityPlan.ROWS);
        for (int row = 1; row < mesh.rows() - 1; row++) {
            for (int column = 1; column < mesh.columns() - 1; column++) {
                double angle = StrictMath.atan2(row + 0.5 - mesh.rows() / 2.0, column + 0.5 - mesh.columns() / 2.0);
                double radius = 1;
                for (int wave = 0; wave < WAVES; wave++) {
                    radius += WAVER / sum * amplitudes[wave] * StrictMath.sin((wave + 2) * angle + phases[wave]);
                }
                mesh.setInside(mesh.cell(column, row), CityPlan.distance(column + 0.5, row + 0.5) <= radius);
            }
        }
        removeSpurs(mesh);
        List<int[]> parts = mesh.components(mesh.cells());
        for (int[] part : parts.subList(1, parts.size())) {
            for (int cell : part) {
                mesh.setInside(cell, false);
            }
        }
        return mesh;
    }

    /** Cells that hang on by one side, and notches one cell wide, would look like errors on a map. */
    private static void removeSpurs(CellMesh mesh) {
        for (int pass = 0; pass < 4; pass++) {
            for (int row = 1; row < mesh.rows() - 1; row++) {
                for (int column = 1; column < mesh.columns() - 1; column++) {
                    int sides = count(mesh, column - 1, row)
                            + count(mesh, column + 1, row)
                            + count(mesh, column, row - 1)
                            + count(mesh, column, row + 1);
                    if (mesh.inside(column, row) ? sides <= 1 : sides >= 3) {
                        mesh.setInside(mesh.cell(column, row), sides >= 3);
                    }
                }
            }
        }
    }

    private static int count(CellMesh mesh, int column, int row) {
        return mesh.inside(column, row) ? 1 : 0;
    }
}
