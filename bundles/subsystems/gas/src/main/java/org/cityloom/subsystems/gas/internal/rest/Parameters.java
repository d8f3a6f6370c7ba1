/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.gas.internal.rest;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.rest.ProblemException;
import org.cityloom.api.text.LocalizedText;

/** Reads the parameters of requests; what cannot be read is a problem that names the parameter. */
final class Parameters {

    private static final String TYPE = "parameter-invalid";

    private Parameters() {}

    static Instant instant(String name, @Nullable String text) {
        String given = Objects.requireNonNullElse(text, "");
        try {
            return OffsetDateTime.parse(given).toInstant();
        } catch (DateTimeException e) {
            throw problem(
                    "“" + name + "”须为时刻，如 2026-01-31T08:00:00Z，现为“" + given + "”",
                    "'" + name + "' must be a time such as 2026-01-31T08:00:00Z, got '" + given + "'");
        }
    }

    static void span(Instant from, Instant to, Duration longest) {
        if (!from.isBefore(to) || Duration.between(from, to).compareTo(longest) > 0) {
            throw problem(
                    "“from”须早于“to”，最多相差 " + longest.toDays() + " 天",
                    "'from' must be before 'to' by at most " + longest.toDays() + " days, got " + from + " and " + to);
        }
    }

    static void range(String name, int value, int minimum, int maximum) {
        if (value < minimum || value > maximum) {
            throw problem(
                    "“" + name + "”须为 " + minimum + " 至 " + maximum + "，现为 " + value,
                    "'" + name + "' must be " + minimum + " to " + maximum + ", got " + value);
        }
    }

    static ProblemException problem(String zh, String en) {
        return ProblemException.badRequest(TYPE, new LocalizedText(zh, en));
    }
}
