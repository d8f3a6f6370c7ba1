/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.commands;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.text.LocalizedText;

/**
 * Something that a command says besides its kind. Switches are 0 and 1.
 *
 * @param name key in payloads: a lower-case letter, then up to 39 letters, digits or hyphens
 * @param title what people read
 * @param type what it may be
 * @param unit UCUM-style unit, {@code 1} for a plain number, a switch or a text
 * @param minimum smallest value, or fewest characters of a text
 * @param maximum largest value, or most characters of a text
 */
public record CommandParameter(
        String name, LocalizedText title, Type type, String unit, double minimum, double maximum) {
    /** What a parameter may be. */
    public enum Type {
        /** Any number of the range. */
        NUMBER,
        /** A number without a fraction. */
        WHOLE,
        /** Words for people, without control characters. */
        TEXT
    }

    /** The longest text that a command can carry, in characters. */
    public static final int LONGEST_TEXT = 500;

    /** @throws IllegalArgumentException if the name is malformed, the range is empty or a text might become too long */
    public CommandParameter {
        if (!name.matches("[a-z][A-Za-z0-9-]{0,39}")) {
            throw new IllegalArgumentException("malformed parameter name '" + name + "'");
        }
        if (!(minimum <= maximum) || (type == Type.TEXT && (minimum < 0 || maximum > LONGEST_TEXT))) {
            throw new IllegalArgumentException("parameter " + name + ": range " + minimum + " to " + maximum);
        }
    }

    /** Why the value cannot be sent, in a sentence; empty if it can. */
    public Optional<String> refusal(@Nullable Object value) {
        if (type == Type.TEXT) {
            return value instanceof String text && text.length() >= minimum && text.length() <= maximum && isPlain(text)
                    ? Optional.empty()
                    : Optional.of(name + " must be a text of " + (long) minimum + " to " + (long) maximum
                            + " characters without control characters");
        }
        boolean fits = value instanceof Number number
                && number.doubleValue() >= minimum
                && number.doubleValue() <= maximum
                && (type == Type.NUMBER || number.doubleValue() == Math.rint(number.doubleValue()));
        return fits
                ? Optional.empty()
                : Optional.of(name + " must be a " + (type == Type.WHOLE ? "whole " : "") + "number from " + minimum
                        + " to " + maximum + (unit.equals("1") ? "" : " " + unit));
    }

    private static boolean isPlain(String text) {
        return text.chars().noneMatch(Character::isISOControl);
    }
}
