/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal.rest;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.rest.ProblemException;
import org.cityloom.api.telemetry.HistoryCursor;

/** Reads the parameters of requests; what cannot be read is a problem that names the parameter. */
final class Parameters {

    private static final String TYPE = "parameter-invalid";

    private Parameters() {}

    static Instant instant(String name, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw ProblemException.badRequest(
                    TYPE, "'" + name + "' is missing: give a time such as 2026-01-31T08:00:00Z");
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw ProblemException.badRequest(
                    TYPE, "'" + name + "' must be a time such as 2026-01-31T08:00:00Z, got '" + text + "'");
        }
    }

    static void span(Instant from, Instant to, Duration longest) {
        if (!from.isBefore(to) || Duration.between(from, to).compareTo(longest) > 0) {
            throw ProblemException.badRequest(
                    TYPE, "'from' must be before 'to' by at most " + longest + ", got " + from + " and " + to);
        }
    }

    static void range(String name, int value, int minimum, int maximum) {
        if (value < minimum || value > maximum) {
            throw ProblemException.badRequest(
                    TYPE, "'" + name + "' must be " + minimum + " to " + maximum + ", got " + value);
        }
    }

    /** A cursor is written as {@code <milliseconds>_<sequence>}. */
    static String text(HistoryCursor cursor) {
        return cursor.time().toEpochMilli() + "_" + cursor.sequence();
    }

    static @Nullable HistoryCursor cursor(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        int middle = text.indexOf('_');
        try {
            Instant time = Instant.ofEpochMilli(Long.parseLong(text, 0, Math.max(middle, 0), 10));
            return new HistoryCursor(time, Long.parseLong(text.substring(middle + 1)));
        } catch (NumberFormatException e) {
            throw ProblemException.badRequest(
                    TYPE, "'after' must be the 'next' of an earlier answer, got '" + text + "'");
        }
    }
}
