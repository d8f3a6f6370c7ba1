/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.alarms.Debounce;

/**
 * What rules remember of one device, as a line of {@code key=value} pairs: a version that knows more keys adds them, one that knows fewer
 * leaves them as they are, so both can read what the other wrote. Not for several threads.
 */
final class Memory {

    private final Map<String, String> values = new LinkedHashMap<>();

    /** @throws IllegalArgumentException if a number in it cannot be read */
    static Memory parse(String text) {
        Memory memory = new Memory();
        for (String pair : text.split(";")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                Double.parseDouble("0" + pair.substring(equals + 1).replace("-", ""));
                memory.values.put(pair.substring(0, equals), pair.substring(equals + 1));
            }
        }
        return memory;
    }

    /** The text to remember; about 60 characters for each rule. */
    String toText() {
        StringBuilder text = new StringBuilder();
        values.forEach(
                (key, value) -> text.append(key).append('=').append(value).append(';'));
        return text.toString();
    }

    HeldRule.State state(String rule) {
        Debounce bad = new Debounce(instant(rule + ".since"), instant(rule + ".last"));
        return new HeldRule.State(bad, "1".equals(values.get(rule + ".open")));
    }

    void keep(String rule, HeldRule.State state) {
        put(rule + ".since", state.bad().since());
        put(rule + ".last", state.bad().last());
        values.put(rule + ".open", state.open() ? "1" : "0");
    }

    @Nullable
    Double number(String key) {
        String value = values.get(key);
        return value == null || value.isEmpty() ? null : Double.valueOf(value);
    }

    void keep(String key, double value) {
        values.put(key, Double.toString(value));
    }

    private @Nullable Instant instant(String key) {
        String millis = values.get(key);
        return millis == null || millis.isEmpty() ? null : Instant.ofEpochMilli(Long.parseLong(millis));
    }

    private void put(String key, @Nullable Instant time) {
        values.put(key, time == null ? "" : Long.toString(time.toEpochMilli()));
    }
}
