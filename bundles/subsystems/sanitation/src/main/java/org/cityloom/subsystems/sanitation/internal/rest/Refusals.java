/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal.rest;

import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.people.AreaScope;
import org.cityloom.api.rest.ProblemException;
import org.cityloom.api.text.LocalizedText;

/** What several resources refuse. */
final class Refusals {
    /** What people call an area. */
    static final LocalizedText AREA = new LocalizedText("区域", "area");

    private Refusals() {}

    static ProblemException invalid(String what, String zh, String en) {
        return ProblemException.badRequest(what + "-invalid", new LocalizedText(zh, en));
    }

    /** What was sent, which must not be missing. */
    static <T> T needed(String what, @Nullable T body) {
        if (body == null) {
            throw invalid(what, "请求内容为空", "the body is missing");
        }
        return body;
    }

    /** The text, one line that is neither empty nor longer. */
    static String text(String what, String field, @Nullable String text, int longest) {
        String told = text == null ? "" : text.strip();
        if (told.isEmpty() || told.length() > longest || told.chars().anyMatch(Character::isISOControl)) {
            throw invalid(
                    what,
                    "“" + field + "”须为一行，1 至 " + longest + " 个字符",
                    "'" + field + "' must be one line of 1 to " + longest + " characters");
        }
        return told;
    }

    /** The field, which must not be missing. */
    static <T> T field(String what, String field, @Nullable T value) {
        if (value == null) {
            throw invalid(what, "缺少“" + field + "”", "'" + field + "' is missing");
        }
        return value;
    }

    /** Refuses what lies in an area that somebody else looks after. */
    static void foreign(AreaScope scope, String area) {
        if (!scope.covers(area)) {
            throw new ProblemException(
                    403,
                    "area-foreign",
                    new LocalizedText("不是您的区域", "This area is not yours"),
                    new LocalizedText("您所在单位不负责区域 " + area, "none of your units looks after the area " + area));
        }
    }

    /** Refuses what is not there. */
    static void known(Optional<?> there, String what, LocalizedText name, String id) {
        if (there.isEmpty()) {
            throw ProblemException.notFound(what, name, id);
        }
    }

    /** The number within its bounds, or the default if there is none. */
    static int between(String what, String field, Supplier<@Nullable Integer> number, int otherwise, int most) {
        Integer value = number.get();
        int told = value == null ? otherwise : value;
        if (told < 1 || told > most) {
            throw invalid(
                    what,
                    "“" + field + "”须为 1 至 " + most + "，现为 " + told,
                    "'" + field + "' must be 1 to " + most + ", got " + told);
        }
        return told;
    }
}
