/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.places.internal.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The great lines of the city, as lines of the mesh: the river that crosses it from west to east, the tributary that joins
 * it from the south, and the arterial roads.
 *
 * @param river row of lines that is the middle of the river
 * @param tributary column of lines that is the middle of the tributary, south of the river
 * @param arterialColumns columns of lines that are arterial roads, west to east; each has a bridge over the river
 * @param arterialRows rows of lines that are arterial roads, south to north; the southern ones have bridges over the tributary
 */
record CityPlan(int river, int tributary, List<Integer> arterialColumns, List<Integer> arterialRows) {
    static final int COLUMNS = 164;
    static final int ROWS = 136;
    static final double CELL_METRES = 100; // 万米单元网格: about 10,000 m²
    /** How many lines of the mesh the riverside roads are away from the middle of the water. */
    static final int BANK = 2;

    private static final double HALF_WIDTH = 66; // of the city, in cells
    private static final double HALF_HEIGHT = 53;

    static CityPlan draw(Random random) {
        int river = ROWS / 2 - 4 + random.nextInt(9);
        int tributary = COLUMNS / 2 - 6 + random.nextInt(13);
        return new CityPlan(river, tributary, arterials(tributary, COLUMNS, random), arterials(river, ROWS, random));
    }

    /** How far a point of the mesh is from the centre: 0 in the centre, about 1 at the border of the city. */
    static double distance(double column, double row) {
        return StrictMath.hypot((column - COLUMNS / 2.0) / HALF_WIDTH, (row - ROWS / 2.0) / HALF_HEIGHT);
    }

    boolean isArterialColumn(int column) {
        return arterialColumns.contains(column);
    }

    boolean isArterialRow(int row) {
        return arterialRows.contains(row);
    }

    /** One arterial near either bank of the water, then one about every two kilometres. */
    private static List<Integer> arterials(int water, int lines, Random random) {
        List<Integer> arterials = new ArrayList<>();
        for (int line = water - 9 - random.nextInt(4); line > 4; line -= 17 + random.nextInt(7)) {
            arterials.add(0, line);
        }
        for (int line = water + 9 + random.nextInt(4); line < lines - 4; line += 17 + random.nextInt(7)) {
            arterials.add(line);
        }
        return List.copyOf(arterials);
    }
}
