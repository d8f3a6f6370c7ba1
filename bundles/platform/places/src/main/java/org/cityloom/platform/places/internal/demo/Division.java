/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.places.internal.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * Which cells make which district, street and community. Both rivers are borders of districts.
 *
 * @param districts each with its streets, each with its communities, each with its cells from west to east and north to south
 */
record Division(List<List<List<int[]>>> districts) {
    static final int STREETS = 26; // as in the city of the article
    static final int COMMUNITIES = 146;

    static Division draw(CellMesh mesh, CityPlan plan, Random random) {
        Splitter splitter = new Splitter(mesh, plan, random);
        List<int[]> districts = districts(mesh, plan);
        int[] streets = shares(districts, STREETS, splitter);
        List<List<int[]>> streetCells = new ArrayList<>();
        for (int i = 0; i < streets.length; i++) {
            streetCells.add(inReadingOrder(mesh, splitter.split(districts.get(i), streets[i])));
        }
        int[] communities = shares(streetCells.stream().flatMap(List::stream).toList(), COMMUNITIES, splitter);
        int street = 0;
        List<List<List<int[]>>> all = new ArrayList<>();
        for (List<int[]> cellsOfDistrict : streetCells) {
            List<List<int[]>> district = new ArrayList<>();
            for (int[] cells : cellsOfDistrict) {
                district.add(inReadingOrder(mesh, splitter.split(cells, communities[street++])));
            }
            all.add(district);
        }
        return new Division(all);
    }

    /** North of the river, then south-west and south-east of the confluence. */
    private static List<int[]> districts(CellMesh mesh, CityPlan plan) {
        List<int[]> sides = new ArrayList<>();
        List<int[]> strays = new ArrayList<>();
        for (int side = 0; side < 3; side++) {
            int wanted = side;
            List<int[]> parts = mesh.components(Arrays.stream(mesh.cells())
                    .filter(cell -> side(mesh, plan, cell) == wanted)
                    .toArray());
            sides.add(parts.get(0));
            strays.addAll(parts.subList(1, parts.size()));
        }
        for (int[] stray :
                strays) { // a bay of the border can cut off a few cells: they go to the far side of the river
            for (int side = 0; side < 3; side++) {
                int[] joined = Arrays.copyOf(sides.get(side), sides.get(side).length + stray.length);
                System.arraycopy(stray, 0, joined, sides.get(side).length, stray.length);
                if (mesh.components(joined).size() == 1) {
                    sides.set(side, joined);
                    break;
                }
            }
        }
        return sides;
    }

    private static int side(CellMesh mesh, CityPlan plan, int cell) {
        if (mesh.row(cell) >= plan.river()) {
            return 0;
        }
        return mesh.column(cell) < plan.tributary() ? 1 : 2;
    }

    /** How many parts each set of cells gets, in proportion to its weight and at least two; they add up to the total. */
    private static int[] shares(List<int[]> sets, int total, Splitter splitter) {
        double[] weights = sets.stream()
                .mapToDouble(
                        set -> Arrays.stream(set).mapToDouble(splitter::weight).sum())
                .toArray();
        int[] shares = new int[weights.length];
        Arrays.fill(shares, 2);
        for (int given = 2 * shares.length; given < total; given++) {
            int neediest = 0;
            for (int i = 1; i < shares.length; i++) {
                if (weights[i] / shares[i] > weights[neediest] / shares[neediest]) {
                    neediest = i;
                }
            }
            shares[neediest]++;
        }
        return shares;
    }

    /** Parts from north to south in bands of about one kilometre and from west to east in a band, their cells likewise. */
    private static List<int[]> inReadingOrder(CellMesh mesh, List<int[]> parts) {
        List<int[]> ordered = new ArrayList<>();
        for (int[] part : parts) {
            ordered.add(Arrays.stream(part)
                    .boxed()
                    .sorted(Comparator.comparingInt((Integer cell) -> -mesh.row(cell))
                            .thenComparingInt(mesh::column))
                    .mapToInt(Integer::intValue)
                    .toArray());
        }
        ordered.sort(Comparator.comparingInt((int[] part) -> -(int) (mean(part, mesh.columns(), true) / 10))
                .thenComparingDouble(part -> mean(part, mesh.columns(), false)));
        return ordered;
    }

    private static double mean(int[] cells, int columns, boolean rows) {
        return Arrays.stream(cells)
                .map(cell -> rows ? cell / columns : cell % columns)
                .average()
                .orElse(0);
    }
}
