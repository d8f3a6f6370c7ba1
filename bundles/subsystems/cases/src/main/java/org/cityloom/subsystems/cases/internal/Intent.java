/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.cityloom.subsystems.cases.internal.lifecycle.Action;

/**
 * What somebody wants to do with a case; what the action does not need may be null.
 *
 * @param action what
 * @param version the version of the case that was looked at; null for whatever it has
 * @param reason a sentence; may be empty
 * @param condition number of the filing condition
 * @param unit id of the unit that handles it
 * @param person id of who handles, verifies or checks it
 * @param until when it resumes
 * @param into number of the case that goes on for it
 */
public record Intent(
        Action action,
        @Nullable Long version,
        String reason,
        @Nullable Integer condition,
        @Nullable String unit,
        @Nullable String person,
        @Nullable Instant until,
        @Nullable String into) {
    /** One that tells nothing but why. */
    public static Intent of(Action action, @Nullable Long version, String reason) {
        return new Intent(action, version, reason, null, null, null, null, null);
    }
}
