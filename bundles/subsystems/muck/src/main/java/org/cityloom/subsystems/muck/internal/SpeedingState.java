/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.muck.internal;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.alarms.Debounce;

/**
 * What {@link SpeedingRule} knows of one truck between two fixes. As text it is a line of {@code key=value} pairs: a
 * version that knows more keys adds them, one that knows fewer ignores them, so both can read what the other wrote.
 *
 * @param over how long the truck has been over the limit
 * @param open whether its alarm was raised and not cleared by the rule
 */
public record SpeedingState(Debounce over, boolean open) {

    /** Before the first fix. */
    public static final SpeedingState START = new SpeedingState(Debounce.START, false);

    /** The text to remember; shorter than 80 characters. */
    public String toText() {
        return "since=" + millis(over.since()) + ";last=" + millis(over.last()) + ";open=" + (open ? 1 : 0);
    }

    /**
     * The state that was remembered; what a text does not tell is as at the start.
     *
     * @throws IllegalArgumentException if a time in it is no number
     */
    public static SpeedingState parse(String text) {
        Map<String, String> values = new HashMap<>();
        for (String pair : text.split(";")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                values.put(pair.substring(0, equals), pair.substring(equals + 1));
            }
        }
        Debounce over = new Debounce(instant(values.get("since")), instant(values.get("last")));
        return new SpeedingState(over, "1".equals(values.get("open")));
    }

    private static String millis(@Nullable Instant instant) {
        return instant == null ? "" : Long.toString(instant.toEpochMilli());
    }

    private static @Nullable Instant instant(@Nullable String millis) {
        return millis == null || millis.isEmpty() ? null : Instant.ofEpochMilli(Long.parseLong(millis));
    }
}
