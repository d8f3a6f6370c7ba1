/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.lifecycle;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What somebody does with a case.
 *
 * @param action what
 * @param by who; the system's own deeds are by {@code system}
 * @param at when
 * @param reason a sentence; may be empty if the action needs none
 * @param filing for {@link Need#CONDITION}
 * @param unit for {@link Need#UNIT}
 * @param handler for {@link Need#HANDLER}, or who verifies or checks
 * @param until for {@link Need#UNTIL}
 * @param into for {@link Need#OTHER_CASE}
 */
public record Deed(
        Action action,
        String by,
        Instant at,
        String reason,
        @Nullable Filing filing,
        @Nullable String unit,
        @Nullable String handler,
        @Nullable Instant until,
        @Nullable String into) {
    /** One that tells nothing but why. */
    public static Deed of(Action action, String by, Instant at, String reason) {
        return new Deed(action, by, at, reason, null, null, null, null, null);
    }

    /** What of it names somebody or something: a unit, a person or another case; empty if nothing does. */
    public String target() {
        return Stream.of(unit, handler, into)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }
}
