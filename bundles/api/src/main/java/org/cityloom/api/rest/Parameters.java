/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.rest;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.telemetry.HistoryCursor;
import org.cityloom.api.text.LocalizedText;

/**
 * Reads the parameters of requests; what cannot be read is a {@link ProblemException} with status 400 and the type {@code parameter-invalid} that
 * names the parameter in both languages.
 */
public final class Parameters {

    private static final String TYPE = "parameter-invalid";

    private Parameters() {}

    /** A time in ISO-8601 with its offset; one that is missing cannot be read. */
    public static Instant instant(String name, @Nullable String text) {
        String given = Objects.requireNonNullElse(text, "");
        try {
            return OffsetDateTime.parse(given).toInstant();
        } catch (DateTimeException e) {
            throw invalid(
                    "“" + name + "”须为时刻，如 2026-01-31T08:00:00Z，现为“" + given + "”",
                    "'" + name + "' must be a time such as 2026-01-31T08:00:00Z, got '" + given + "'");
        }
    }

    /** Checks that {@code from} is before {@code to}, by no more than that. */
    public static void span(Instant from, Instant to, Duration longest) {
        if (!from.isBefore(to) || Duration.between(from, to).compareTo(longest) > 0) {
            boolean days = longest.toHours() > 48;
            String zh = days ? longest.toDays() + " 天" : longest.toHours() + " 小时";
            String en = days ? longest.toDays() + " days" : longest.toHours() + " h";
            throw invalid(
                    "“from”须早于“to”，最多相差 " + zh,
                    "'from' must be before 'to' by at most " + en + ", got " + from + " and " + to);
        }
    }

    /** Checks that a value is within its bounds, both inclusive. */
    public static void range(String name, int value, int minimum, int maximum) {
        if (value < minimum || value > maximum) {
            throw invalid(
                    "“" + name + "”须为 " + minimum + " 至 " + maximum + "，现为 " + value,
                    "'" + name + "' must be " + minimum + " to " + maximum + ", got " + value);
        }
    }

    /** Where an earlier answer ended, as {@link HistoryCursor#toString} wrote it; null if there is none. */
    public static @Nullable HistoryCursor after(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return HistoryCursor.parse(text);
        } catch (IllegalArgumentException e) {
            throw invalid(
                    "“after”须为前一次回答中的“next”，现为“" + text + "”",
                    "'after' must be the 'next' of an earlier answer, got '" + text + "'");
        }
    }

    /** The body of a request that must have one. */
    public static <T> T needed(@Nullable T body) {
        if (body == null) {
            throw invalid("请填写内容", "the body must hold what is to be set");
        }
        return body;
    }

    /** The problem of a parameter that cannot be taken. */
    public static ProblemException invalid(String zh, String en) {
        return ProblemException.badRequest(TYPE, new LocalizedText(zh, en));
    }
}
