/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.places.Position;

/**
 * The last of the fixes that came late, from which the next one of them goes on.
 *
 * @param at device time
 * @param place where; about a metre is kept
 * @param works whether the vehicle worked
 */
record LateFix(Instant at, Position place, boolean works) {

    String toText() {
        return at.toEpochMilli() + "," + (works ? 1 : 0) + "," + Memory.place(place);
    }

    /**
     * What was remembered; null for nothing.
     *
     * @throws IllegalArgumentException if it is not readable
     */
    static @Nullable LateFix parse(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String[] parts = text.split(",", 3);
        if (parts.length < 3) {
            throw new IllegalArgumentException("three parts expected, got '" + text + "'");
        }
        return new LateFix(
                Instant.ofEpochMilli(Long.parseLong(parts[0])), Memory.position(parts[2]), parts[1].equals("1"));
    }
}
