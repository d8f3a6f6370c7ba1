/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.LongStream;

/**
 * Which legs of a line are near a place: the plane is a grid, and of each cell it is known which legs come by. A few hundred numbers for a line of a hundred
 * stops, since there may be one for each of 10,000 vehicles. Immutable; safe for all threads.
 */
final class LegIndex {
    private static final double CELL = 200; // metres
    private static final int MOST_STEPS = 10_000; // over the whole line; cells of a longer one are larger
    private static final int LEG_BITS = 16;
    private static final int CELL_BITS = 24;

    private final long[] entries; // in order: cell to the east, cell to the north, leg
    private final double cell;
    private final int legs;

    private LegIndex(long[] entries, double cell, int legs) {
        this.entries = entries;
        this.cell = cell;
        this.legs = legs;
    }

    /** Of the line through these points; a single point is a leg without length. */
    static LegIndex of(double[] x, double[] y, double metres) {
        double cell = Math.max(CELL, 2 * metres / MOST_STEPS);
        int legs = x.length == 1 ? 1 : Math.max(0, x.length - 1);
        LongStream.Builder entries = LongStream.builder();
        for (int leg = 0; leg < legs; leg++) {
            int end = Math.min(leg + 1, x.length - 1);
            int steps = Math.max(1, (int) Math.ceil(2 * Math.hypot(x[end] - x[leg], y[end] - y[leg]) / cell));
            for (int step = 0; step <= steps; step++) {
                double part = (double) step / steps;
                entries.add(entry(
                        number(x[leg] + part * (x[end] - x[leg]), cell),
                        number(y[leg] + part * (y[end] - y[leg]), cell),
                        leg));
            }
        }
        return new LegIndex(entries.build().sorted().distinct().toArray(), cell, legs);
    }

    /** The legs that may come within that many metres of the box around two points; others do not. */
    BitSet near(double fromX, double fromY, double toX, double toY, double metres) {
        double reach = metres + cell / 4; // no point of a leg is further from the next one that was noted
        long west = number(Math.min(fromX, toX) - reach, cell);
        long east = number(Math.max(fromX, toX) + reach, cell);
        long south = number(Math.min(fromY, toY) - reach, cell);
        long north = number(Math.max(fromY, toY) + reach, cell);
        BitSet found = new BitSet(legs);
        if ((east - west + 1) * (north - south + 1) > legs) {
            found.set(0, legs);
            return found;
        }
        for (long column = west; column <= east; column++) {
            for (long row = south; row <= north; row++) {
                add(entry(column, row, 0), found);
            }
        }
        return found;
    }

    private void add(long first, BitSet found) {
        int at = Arrays.binarySearch(entries, first);
        for (int i = at < 0 ? -at - 1 : at; i < entries.length && entries[i] >>> LEG_BITS == first >>> LEG_BITS; i++) {
            found.set((int) (entries[i] & ((1L << LEG_BITS) - 1)));
        }
    }

    private static long number(double metres, double cell) {
        return (long) Math.floor(metres / cell);
    }

    private static long entry(long column, long row, int leg) {
        long mask = (1L << CELL_BITS) - 1;
        return (column & mask) << (CELL_BITS + LEG_BITS) | (row & mask) << LEG_BITS | leg;
    }
}
