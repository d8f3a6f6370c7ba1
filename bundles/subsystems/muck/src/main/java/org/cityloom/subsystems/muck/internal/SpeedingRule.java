/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.muck.internal;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.alarms.Debounce;

/**
 * The rule "over the limit for some time" (超速). Fixes count in the order of device time; one that is not newer than the newest is late and changes nothing.
 *
 * <ul>
 *   <li>It raises at the fix at which the truck has been over the limit of each place without interruption for {@code hold}.
 *   <li>It clears at the first fix at or below the limit minus {@code clearing}.
 *   <li>After a gap of more than {@code maximumGap} nobody knows what was in between: what was open is cleared as of the last
 *       fix before the gap, and the time over the limit starts anew.
 *   <li>If a person clears the alarm while the truck still speeds, the rule stays silent until it has slowed down.
 * </ul>
 *
 * Pure and immutable; safe for all threads.
 *
 * @param hold how long over the limit before it counts, more than zero
 * @param clearing km/h below the limit at which it is over, 0 or more
 * @param maximumGap longest time between two fixes that belong together, more than zero
 */
public record SpeedingRule(Duration hold, double clearing, Duration maximumGap) {

    /** @throws IllegalArgumentException if a bound is broken */
    public SpeedingRule {
        if (hold.isZero() || hold.isNegative() || maximumGap.isZero() || maximumGap.isNegative()) {
            throw new IllegalArgumentException("hold and maximum gap must be more than zero");
        }
        if (!(clearing >= 0)) {
            throw new IllegalArgumentException("clearing must be 0 km/h or more, got " + clearing);
        }
    }

    /** What a fix leads to. */
    public enum Finding {
        NONE,
        RAISE,
        CLEAR
    }

    /**
     * The outcome of one fix.
     *
     * @param state to be kept for the next fix
     * @param finding what to do
     * @param at device time of the finding
     * @param newest whether the fix was newer than all before
     */
    public record Step(SpeedingState state, Finding finding, Instant at, boolean newest) {}

    /**
     * Takes a fix.
     *
     * @param speed km/h
     * @param limit km/h, at the place of the fix
     */
    public Step next(SpeedingState before, Instant at, double speed, double limit) {
        Instant last = before.over().last();
        if (last != null && !at.isAfter(last)) {
            return new Step(before, Finding.NONE, at, false);
        }
        Debounce over = before.over().observe(speed > limit, at, maximumGap);
        if (before.open()) {
            return whileOpen(over, last, at, speed <= limit - clearing);
        }
        boolean raise = over.heldFor(hold);
        return new Step(new SpeedingState(over, raise), raise ? Finding.RAISE : Finding.NONE, at, true);
    }

    private Step whileOpen(Debounce over, @Nullable Instant last, Instant at, boolean slow) {
        if (last != null && Duration.between(last, at).compareTo(maximumGap) > 0) {
            return new Step(new SpeedingState(over, false), Finding.CLEAR, last, true);
        }
        return new Step(new SpeedingState(over, !slow), slow ? Finding.CLEAR : Finding.NONE, at, true);
    }
}
