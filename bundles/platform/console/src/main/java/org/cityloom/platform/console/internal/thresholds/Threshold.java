/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.console.internal.thresholds;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.osgi.service.metatype.AttributeDefinition;

import org.cityloom.platform.console.internal.thresholds.Ranges.Range;

/**
 * One setting of a subsystem.
 *
 * @param subsystem whose it is
 * @param pid of the configuration
 * @param chinese the definition with Chinese texts
 * @param english the definition with English texts
 * @param range of the values
 * @param value what is set; null if the default holds
 */
record Threshold(
        String subsystem,
        String pid,
        AttributeDefinition chinese,
        AttributeDefinition english,
        Range range,
        @Nullable Object value) {
    private static final Pattern UNIT = Pattern.compile("\\s*[(（]([^()（）]+)[)）]\\s*$");

    String id() {
        return english.getID();
    }

    /** By convention in brackets at the end of the name; empty if it has none. */
    static String unit(AttributeDefinition definition) {
        Matcher unit = UNIT.matcher(definition.getName());
        return unit.find() ? unit.group(1) : "";
    }

    /** Its name without the unit. */
    static String title(AttributeDefinition definition) {
        return UNIT.matcher(definition.getName()).replaceFirst("");
    }

    String byDefault() {
        String[] values = english.getDefaultValue();
        return values == null ? "" : String.join(",", values);
    }

    String shown() {
        return value == null ? byDefault() : String.valueOf(value);
    }

    /** {@code number}, {@code integer}, {@code boolean} or {@code text}. */
    String kind() {
        return switch (english.getType()) {
            case AttributeDefinition.DOUBLE, AttributeDefinition.FLOAT -> "number";
            case AttributeDefinition.INTEGER, AttributeDefinition.LONG, AttributeDefinition.SHORT -> "integer";
            case AttributeDefinition.BOOLEAN -> "boolean";
            default -> "text";
        };
    }

    /**
     * What is entered as the configuration keeps it.
     *
     * @throws IllegalArgumentException if it is no such value, or out of range
     */
    Object parse(String entered) {
        String text = entered.strip();
        try {
            return switch (english.getType()) {
                case AttributeDefinition.DOUBLE, AttributeDefinition.FLOAT -> checked(Double.valueOf(text));
                case AttributeDefinition.INTEGER, AttributeDefinition.SHORT -> checked(Integer.valueOf(text));
                case AttributeDefinition.LONG -> checked(Long.valueOf(text));
                case AttributeDefinition.BOOLEAN -> Boolean.valueOf(text);
                default -> text;
            };
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(id() + " must be a " + kind() + ", got '" + text + "'", e);
        }
    }

    private Number checked(Number number) {
        if (Double.isNaN(number.doubleValue()) || !range.holds(number.doubleValue())) {
            throw new IllegalArgumentException(id() + " must be within " + range + ", got " + number);
        }
        return number;
    }
}
