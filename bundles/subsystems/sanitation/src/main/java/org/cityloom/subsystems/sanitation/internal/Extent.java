/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal;

/**
 * How much of a route is done, in length.
 *
 * @param metres of the whole route
 * @param driven metres that were driven
 * @param worked metres that were driven while working
 * @param done metres that count: those worked if the work is done with pump or brush, else those driven
 * @param percent of the whole that counts, 0 to 100
 */
public record Extent(long metres, long driven, long worked, long done, double percent) {
    /** Of a route without length. */
    public static final Extent NONE = new Extent(0, 0, 0, 0, 0);

    static Extent of(double metres, double driven, double worked, boolean byActuator) {
        double done = byActuator ? worked : driven;
        double percent = metres == 0 ? 0 : Math.min(100, 100 * done / metres);
        return new Extent(
                Math.round(metres),
                Math.round(driven),
                Math.round(worked),
                Math.round(done),
                Math.floor(10 * percent + 1e-6) / 10);
    }
}
