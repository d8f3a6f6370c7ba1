/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.gas.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.cityloom.api.places.Position;

/**
 * Things by where they are, to find those around a place without a look at all: a grid whose cells are as wide as the look reaches, so that
 * nine cells hold all that can be near. For a city; not for places around a pole or on both sides of the date line. Not for several threads.
 */
final class Surroundings<T> {
    private static final double METRES_PER_DEGREE = Math.toRadians(6_371_008.8); // as Position measures
    private static final double SURE = 1.01; // a straight line on the grid is not quite one on the earth

    private final double metres;
    private final double north;
    private final double east;
    private final Map<Cell, List<Placed<T>>> cells = new HashMap<>();

    private record Cell(long x, long y) {}

    private record Placed<T>(Position place, T thing) {}

    /**
     * @param metres how far the look reaches, more than 0
     * @param farthest degrees from the equator of the place that is farthest from it, 0 to 89
     */
    Surroundings(double metres, double farthest) {
        this.metres = metres;
        this.north = SURE * metres / METRES_PER_DEGREE;
        this.east = north / Math.cos(Math.toRadians(farthest));
    }

    void add(Position place, T thing) {
        cells.computeIfAbsent(cell(place), cell -> new ArrayList<>()).add(new Placed<>(place, thing));
    }

    /** Those no farther away than the look reaches, in no order. */
    List<T> around(Position place) {
        Cell middle = cell(place);
        List<T> found = new ArrayList<>();
        for (long x = middle.x - 1; x <= middle.x + 1; x++) {
            for (long y = middle.y - 1; y <= middle.y + 1; y++) {
                for (Placed<T> placed : cells.getOrDefault(new Cell(x, y), List.of())) {
                    if (placed.place.distanceTo(place) <= metres) {
                        found.add(placed.thing);
                    }
                }
            }
        }
        return found;
    }

    private Cell cell(Position place) {
        return new Cell((long) Math.floor(place.longitude() / east), (long) Math.floor(place.latitude() / north));
    }
}
