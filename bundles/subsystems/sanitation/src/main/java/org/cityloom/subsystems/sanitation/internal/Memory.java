/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.places.Position;

/**
 * What is remembered of a device: the states of its rules, and some facts by name. As text it is a line of {@code key=value} pairs: a version
 * that knows more keys adds them, one that knows fewer ignores them, so both can read what the other wrote.
 *
 * @param states of the rules; a rule that is not there is at its start
 * @param facts by name; without {@code ;} and {@code =}
 */
public record Memory(Map<Rule, HeldState> states, Map<String, String> facts) {
    /** Of a device that was never heard of. */
    public static final Memory EMPTY = new Memory(Map.of(), Map.of());

    public Memory {
        states = Map.copyOf(states);
        facts = Map.copyOf(facts);
    }

    /** How the rule stands. */
    public HeldState state(Rule rule) {
        return states.getOrDefault(rule, HeldState.START);
    }

    /** Whether the alarm of one of its rules is open. */
    public boolean alarm() {
        return states.values().stream().anyMatch(HeldState::open);
    }

    /** The place of that name; null if there is none. */
    @Nullable
    Position place(String name) {
        String text = facts.get(name);
        return text == null ? null : position(text);
    }

    /** The place that {@link #place(Position)} made a fact. */
    static Position position(String text) {
        int comma = text.indexOf(',');
        return new Position(
                Double.parseDouble(text.substring(0, Math.max(comma, 0))),
                Double.parseDouble(text.substring(comma + 1)));
    }

    /** The place as a fact; about a metre is kept. */
    static String place(Position position) {
        return Math.round(position.latitude() * 1e5) / 1e5 + "," + Math.round(position.longitude() * 1e5) / 1e5;
    }

    /** The text to remember. */
    public String toText() {
        StringBuilder text = new StringBuilder();
        for (Rule rule : Rule.values()) {
            HeldState state = states.get(rule);
            if (state != null) {
                text.append(rule.key()).append('=').append(state.toText()).append(';');
            }
        }
        facts.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(fact -> text.append(fact.getKey())
                .append('=')
                .append(fact.getValue())
                .append(';'));
        return text.toString();
    }

    /**
     * What was remembered.
     *
     * @throws IllegalArgumentException if a state in it is not readable
     */
    public static Memory parse(String text) {
        Map<String, String> facts = new HashMap<>();
        for (String pair : text.split(";")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                facts.put(pair.substring(0, equals), pair.substring(equals + 1));
            }
        }
        Map<Rule, HeldState> states = new EnumMap<>(Rule.class);
        for (Rule rule : Rule.values()) {
            String state = facts.remove(rule.key());
            if (state != null) {
                states.put(rule, HeldState.parse(state));
            }
        }
        return new Memory(states, facts);
    }
}
