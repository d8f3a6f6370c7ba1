/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal.rest;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.people.CurrentPerson;
import org.cityloom.api.people.Person;
import org.cityloom.api.places.Position;
import org.cityloom.api.rest.ProblemException;
import org.cityloom.api.text.LocalizedText;

/** Reads what requests say; what cannot be taken is a problem that names it. */
final class Parameters {
    private static final String TYPE = "parameter-invalid";
    private static final String ID = "[a-z0-9][a-z0-9-]{0,39}";

    private Parameters() {}

    static Instant instant(String name, @Nullable String text) {
        try {
            return OffsetDateTime.parse(text == null ? "" : text).toInstant();
        } catch (DateTimeException e) {
            throw invalid(
                    "“" + name + "”须为时刻，如 2026-01-31T08:00:00Z",
                    "'" + name + "' must be a time such as 2026-01-31T08:00:00Z");
        }
    }

    static void span(Instant from, Instant to, Duration longest) {
        if (!from.isBefore(to) || Duration.between(from, to).compareTo(longest) > 0) {
            throw invalid(
                    "“from”须早于“to”，且相隔不超过 " + longest.toHours() + " 小时",
                    "'from' must be before 'to' by at most " + longest.toHours() + " h");
        }
    }

    static String id(String id) {
        if (!id.matches(ID)) {
            throw invalid("编号须为 1 至 40 个小写字母、数字或连字符", "an id has 1 to 40 lower-case letters, digits or hyphens");
        }
        return id;
    }

    static String name(String field, @Nullable String text, int longest) {
        String name = text == null ? "" : text.strip();
        if (name.isEmpty() || name.length() > longest || name.chars().anyMatch(Character::isISOControl)) {
            throw invalid(
                    "“" + field + "”须为 1 至 " + longest + " 个字符",
                    "'" + field + "' must have 1 to " + longest + " characters");
        }
        return name;
    }

    static Position place(double latitude, double longitude) {
        try {
            return new Position(latitude, longitude);
        } catch (IllegalArgumentException e) {
            throw invalid("坐标无效", String.valueOf(e.getMessage()));
        }
    }

    static <T> T needed(@Nullable T body) {
        if (body == null) {
            throw invalid("请填写内容", "the body must hold what is to be set");
        }
        return body;
    }

    static ProblemException invalid(String zh, String en) {
        return ProblemException.badRequest(TYPE, new LocalizedText(zh, en));
    }

    /** @throws ProblemException if that person may not do there what needs the permission */
    static void mayIn(CurrentPerson people, String permission, @Nullable String area) {
        if (!people.areas(permission).covers(area)) {
            throw new ProblemException(
                    403,
                    "area-foreign",
                    new LocalizedText("不在您的辖区", "This area is not yours"),
                    new LocalizedText("您的单位不管理该区域", "none of your units looks after the area " + area));
        }
    }

    static String person(CurrentPerson people) {
        return people.current().map(Person::id).orElse("unknown");
    }
}
