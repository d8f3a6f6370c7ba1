/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.assessment;

import org.jspecify.annotations.Nullable;

/**
 * A rate in figures.
 *
 * @param numerator how many cases
 * @param denominator of how many
 */
public record Count(long numerator, long denominator) {
    /** Of nothing. */
    public static final Count NONE = new Count(0, 0);

    /** The rate, 0 to 1; null of nothing. */
    public @Nullable Double rate() {
        return denominator == 0 ? null : (double) numerator / denominator;
    }
}
