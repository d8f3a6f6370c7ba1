/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.lifecycle;

import java.time.Instant;

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
 * @param handler for {@link Need#HANDLER}
 * @param until for {@link Need#UNTIL}
 */
public record Deed(
        Action action,
        String by,
        Instant at,
        String reason,
        @Nullable Filing filing,
        @Nullable String unit,
        @Nullable String handler,
        @Nullable Instant until) {
    /** One that tells nothing but why. */
    public static Deed of(Action action, String by, Instant at, String reason) {
        return new Deed(action, by, at, reason, null, null, null, null);
    }
}
