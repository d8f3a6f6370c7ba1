/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.gas.internal;

/**
 * The rules of the outlet pressure, by its ratio to the pressure to which the regulator is set. A pressure on a bound is still within.
 *
 * <p>Pure and immutable; safe for all threads.
 *
 * @param deviation share of the set pressure by which it may be off before it is worth a warning, 0 to 1
 * @param high ratio above which it is out of bounds, more than 1
 * @param low ratio below which it is out of bounds, 0 to 1
 * @param clearing share of the set pressure by which it must be back within the bound, 0 or more and less than {@code deviation}
 */
public record PressureRule(double deviation, double high, double low, double clearing) {

    /** @throws IllegalArgumentException if a bound is broken */
    public PressureRule {
        if (!(deviation > 0 && deviation < 1 && high > 1 + deviation && low < 1 - deviation && low > 0)) {
            throw new IllegalArgumentException("the bounds of a pressure must lie outside of the deviation: deviation "
                    + deviation + ", low " + low + ", high " + high);
        }
        if (!(clearing >= 0 && clearing < deviation)) {
            throw new IllegalArgumentException(
                    "clearing must be 0 or more and less than the deviation, got " + clearing);
        }
    }

    /** Whether it is off its set point, given whether it was before. */
    public boolean warning(boolean before, double ratio) {
        double allowed = before ? deviation - clearing : deviation;
        return ratio > 1 + allowed || ratio < 1 - allowed;
    }

    /** Whether it is out of bounds, given whether it was before. */
    public boolean alarm(boolean before, double ratio) {
        double margin = before ? clearing : 0;
        return ratio > high - margin || ratio < low + margin;
    }
}
