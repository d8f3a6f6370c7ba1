/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.figures;

import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/**
 * Something that can be counted or measured.
 *
 * @param name of what is counted, in English words of lower case letters joined by {@code _}, without unit: {@code sessions_waiting}
 * @param kind whether it only grows
 * @param unit {@code seconds}, {@code bytes}, or empty for a mere number
 * @param description in one English sentence without final stop
 * @param labels what tells its samples apart, for example {@code subsystem}; empty if there is only one
 * @param samples the values of this moment; may throw if they cannot be known right now
 */
public record Figure(
        String name, Kind kind, String unit, String description, List<String> labels, Supplier<List<Sample>> samples) {
    /** Whether a figure only grows. */
    public enum Kind {
        /** Goes up and down. */
        GAUGE,
        /** Only grows, from zero at the start of the platform. */
        COUNTER
    }

    /** @throws IllegalArgumentException if the name, the unit or a label is malformed, or the description missing */
    public Figure {
        labels = List.copyOf(labels);
        if (!name.matches("[a-z]+(_[a-z]+)*") || !unit.matches("|seconds|bytes")) {
            throw new IllegalArgumentException("malformed figure '" + name + "' in '" + unit + "'");
        }
        if (!labels.stream().allMatch(label -> label.matches("[a-z]+(_[a-z]+)*")) || description.isBlank()) {
            throw new IllegalArgumentException("malformed label, or no description, of the figure " + name);
        }
    }

    /** One number that goes up and down. */
    public static Figure gauge(String name, String description, DoubleSupplier value) {
        return new Figure(name, Kind.GAUGE, "", description, List.of(), one(value));
    }

    /** One number that only grows. */
    public static Figure counter(String name, String description, DoubleSupplier value) {
        return new Figure(name, Kind.COUNTER, "", description, List.of(), one(value));
    }

    /** One number in a unit. */
    public Figure in(String otherUnit) {
        return new Figure(name, kind, otherUnit, description, labels, samples);
    }

    private static Supplier<List<Sample>> one(DoubleSupplier value) {
        return () -> List.of(new Sample(List.of(), value.getAsDouble()));
    }

    /**
     * One value.
     *
     * @param labels as many as the figure has, in their order
     * @param value NaN if it is not known
     */
    public record Sample(List<String> labels, double value) {
        public Sample {
            labels = List.copyOf(labels);
        }

        /** The value of one thing. */
        public static Sample of(String label, double value) {
            return new Sample(List.of(label), value);
        }
    }
}
