/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.clock;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.text.LocalizedText;

/**
 * Time in which a clock stands still.
 *
 * @param from since when
 * @param to until when; null while it stands still
 * @param reason why
 */
public record Pause(Instant from, @Nullable Instant to, LocalizedText reason) {
    /** @throws IllegalArgumentException if it ends before it begins */
    public Pause {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("a pause from " + from + " cannot end at " + to);
        }
    }

    /** The same, until that moment. */
    public Pause until(Instant moment) {
        return new Pause(from, moment, reason);
    }
}
