/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.assessment;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A case behind a rate.
 *
 * @param number of the case
 * @param grid where it lies, 15 digits
 * @param unit who has or had to handle it; may be empty
 * @param category one of the six, or other
 * @param countsAt the moment by which it belongs to the period
 * @param handleDueAt deadline of handling; null if there is none
 * @param handledAt when it was handled; null if it was not
 * @param closedAt when it was ended; null while it is open
 * @param exempt whether an appeal was upheld, so that it counts as handled in time
 */
public record ScoredCase(
        String number,
        String grid,
        String unit,
        Category category,
        Instant countsAt,
        @Nullable Instant handleDueAt,
        @Nullable Instant handledAt,
        @Nullable Instant closedAt,
        boolean exempt) {}
