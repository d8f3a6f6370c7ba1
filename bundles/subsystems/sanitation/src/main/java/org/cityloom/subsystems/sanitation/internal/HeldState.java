/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.alarms.Debounce;

/**
 * What {@link HeldRule} knows of one device between two observations.
 *
 * @param bad how long it has been bad
 * @param open whether the alarm was raised and not cleared by the rule
 */
public record HeldState(Debounce bad, boolean open) {
    /** Before the first observation. */
    public static final HeldState START = new HeldState(Debounce.START, false);

    /** The text to remember; shorter than 40 characters. */
    String toText() {
        return millis(bad.since()) + "," + millis(bad.last()) + "," + (open ? 1 : 0);
    }

    /**
     * The state that was remembered.
     *
     * @throws IllegalArgumentException if it is not readable
     */
    static HeldState parse(String text) {
        String[] parts = text.split(",", -1);
        if (parts.length < 3) {
            throw new IllegalArgumentException("three parts expected, got '" + text + "'");
        }
        return new HeldState(new Debounce(instant(parts[0]), instant(parts[1])), parts[2].equals("1"));
    }

    private static String millis(@Nullable Instant instant) {
        return instant == null ? "" : Long.toString(instant.toEpochMilli());
    }

    private static @Nullable Instant instant(String millis) {
        return millis.isEmpty() ? null : Instant.ofEpochMilli(Long.parseLong(millis));
    }
}
