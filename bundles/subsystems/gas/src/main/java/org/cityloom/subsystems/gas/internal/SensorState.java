/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.gas.internal;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * What {@link SensorRules} know of one sensor between two measurements. As text it is a line of {@code key=value} pairs: a version that
 * knows more keys or rules adds them, one that knows fewer ignores them, so both can read what the other wrote.
 *
 * @param last device time of the newest measurement; null before the first
 * @param open whose alarm was raised and not cleared by its rule
 * @param lowest the lowest %LEL of each minute since 1970, see {@link RiseRule}
 */
public record SensorState(@Nullable Instant last, Set<Rule> open, SortedMap<Long, Double> lowest) {

    /** Before the first measurement. */
    public static final SensorState START = new SensorState(null, Set.of(), new TreeMap<>());

    public SensorState {
        open = Set.copyOf(open);
        lowest = Collections.unmodifiableSortedMap(new TreeMap<>(lowest));
    }

    /** The text to remember; shorter than 2,500 characters even with a window of an hour. */
    public String toText() {
        return "last=" + (last == null ? "" : last.toEpochMilli())
                + ";open=" + open.stream().sorted().map(Rule::name).collect(Collectors.joining(","))
                + ";lowest="
                + lowest.entrySet().stream()
                        .map(entry -> entry.getKey() + ":" + entry.getValue())
                        .collect(Collectors.joining(","));
    }

    /**
     * The state that was remembered; what a text does not tell is as at the start.
     *
     * @throws IllegalArgumentException if a number in it is none
     */
    public static SensorState parse(String text) {
        Map<String, String> values = pairs(text, ";", "=");
        String last = values.getOrDefault("last", "");
        EnumSet<Rule> open = EnumSet.noneOf(Rule.class);
        Set<String> names = Set.of(values.getOrDefault("open", "").split(","));
        for (Rule rule : Rule.values()) {
            if (names.contains(rule.name())) {
                open.add(rule);
            }
        }
        SortedMap<Long, Double> lowest = new TreeMap<>();
        pairs(values.getOrDefault("lowest", ""), ",", ":")
                .forEach((minute, value) -> lowest.put(Long.valueOf(minute), Double.valueOf(value)));
        return new SensorState(last.isEmpty() ? null : Instant.ofEpochMilli(Long.parseLong(last)), open, lowest);
    }

    private static Map<String, String> pairs(String text, String separator, String between) {
        Map<String, String> values = new HashMap<>();
        for (String pair : text.split(separator)) {
            int middle = pair.indexOf(between);
            if (middle > 0) {
                values.put(pair.substring(0, middle), pair.substring(middle + 1));
            }
        }
        return values;
    }
}
