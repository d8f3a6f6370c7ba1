/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How far a level has fallen within some time, as gauges tell it: a level was there once two readings in a row reached it, so that a single wrong one does not
 * count as high. Of readings that are lower than what came shortly before only some are kept, at most 61. Immutable; safe for all threads.
 *
 * @param at of the newest reading
 * @param level of the newest reading, %
 * @param highs levels that were there within the time, each higher than all after it, in the order of time
 */
record FallingLevel(Instant at, double level, List<High> highs) {
    private static final int MOST_HIGHS = 60;

    FallingLevel {
        highs = List.copyOf(highs);
    }

    /** A level that was there. */
    record High(Instant at, double level) {}

    /** The first reading; nothing has fallen. */
    static FallingLevel first(Instant at, double level) {
        return new FallingLevel(at, tenth(level), List.of());
    }

    /** With the next reading, which must be newer. */
    FallingLevel next(Instant time, double reading, Duration within) {
        double now = tenth(reading);
        double there = Math.min(now, level);
        Instant oldest = time.minus(within);
        List<High> kept = new ArrayList<>();
        for (High high : highs) {
            if (!high.at.isBefore(oldest) && high.level > there) {
                kept.add(high);
            }
        }
        Instant dense = time.minus(within.dividedBy(MOST_HIGHS));
        if (kept.isEmpty() || !kept.get(kept.size() - 1).at.isAfter(dense)) {
            kept.add(new High(time, there));
        }
        return new FallingLevel(time, now, kept);
    }

    /** How far it has fallen from the highest level, in points of the level; 0 or more. */
    double fallen() {
        double highest =
                highs.stream().map(High::level).max(Comparator.naturalOrder()).orElse(level);
        return Math.max(0, tenth(highest - level));
    }

    /** The text to remember; shorter than 800 characters. */
    String toText() {
        String first = at.toEpochMilli() + "," + level;
        return highs.stream()
                .map(high -> Duration.between(high.at, at).toMillis() + "," + high.level)
                .collect(Collectors.joining(",", first + (highs.isEmpty() ? "" : ","), ""));
    }

    /**
     * What was remembered.
     *
     * @throws IllegalArgumentException if it is not readable
     */
    static FallingLevel parse(String text) {
        String[] parts = text.split(",", -1);
        if (parts.length % 2 != 0) {
            throw new IllegalArgumentException("pairs expected, got '" + text + "'");
        }
        Instant at = Instant.ofEpochMilli(Long.parseLong(parts[0]));
        List<High> highs = new ArrayList<>();
        for (int i = 2; i < parts.length; i += 2) {
            highs.add(new High(at.minusMillis(Long.parseLong(parts[i])), Double.parseDouble(parts[i + 1])));
        }
        return new FallingLevel(at, Double.parseDouble(parts[1]), highs);
    }

    private static double tenth(double value) {
        return Math.rint(value * 10) / 10;
    }
}
