/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.gas.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.cityloom.api.alarms.Hysteresis;

/**
 * The rule "rises fast" (快速上升): compares a value with the lowest one of the time before it. That time is known to the minute: of each
 * whole minute (UTC) the lowest value is kept, and a minute counts while its beginning is no older than the window.
 *
 * <p>Pure and immutable; safe for all threads.
 *
 * @param window how far to look back, a minute to an hour
 * @param more %LEL; a rise by more than this is too fast, more than 0
 * @param clearing %LEL below {@code more} at which it is over, more than 0
 */
public record RiseRule(Duration window, double more, double clearing) {
    private static final Duration LONGEST = Duration.ofHours(1);

    /** @throws IllegalArgumentException if a bound is broken */
    public RiseRule {
        if (window.compareTo(Duration.ofMinutes(1)) < 0 || window.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("the window must be a minute to an hour, got " + window);
        }
        if (!(more > 0 && clearing > 0)) {
            throw new IllegalArgumentException("rise and clearing must be more than 0 %LEL");
        }
    }

    /**
     * The lowest values by minute as they are after a value; at most one for each minute of the window and one more.
     *
     * @param lowest values in %LEL by minutes since 1970
     */
    public SortedMap<Long, Double> take(SortedMap<Long, Double> lowest, Instant at, double value) {
        long earliest = -Math.floorDiv(-at.minus(window).toEpochMilli(), 60_000);
        SortedMap<Long, Double> next = new TreeMap<>(lowest.tailMap(earliest));
        next.merge(Math.floorDiv(at.toEpochMilli(), 60_000), value, Math::min);
        return next;
    }

    /** By how many %LEL the value is above the lowest; 0 or more if it is among them. */
    public static double rise(Map<Long, Double> lowest, double value) {
        return value
                - lowest.values().stream()
                        .mapToDouble(Double::doubleValue)
                        .min()
                        .orElse(value);
    }

    /** Whether it rises too fast, given whether it did before. */
    public boolean next(boolean before, double rise) {
        return new Hysteresis(Math.nextUp(more), more - clearing).next(before, rise);
    }
}
