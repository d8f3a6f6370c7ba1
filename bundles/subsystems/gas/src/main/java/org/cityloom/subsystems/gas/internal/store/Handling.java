/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.gas.internal.store;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What people did about an alarm: first somebody confirms what it is, then somebody closes it with what was found.
 *
 * @param alarm its id
 * @param cause what it is
 * @param confirmedAt when that was said
 * @param confirmedBy who said it
 * @param finding what was found and done, 1 to {@link #LONGEST_FINDING} characters; null before it is closed
 * @param closedAt when it was closed; null before
 * @param closedBy who closed it; null before
 */
public record Handling(
        long alarm,
        Cause cause,
        Instant confirmedAt,
        String confirmedBy,
        @Nullable String finding,
        @Nullable Instant closedAt,
        @Nullable String closedBy) {
    /** Characters of the longest finding. */
    public static final int LONGEST_FINDING = 2000;
}
