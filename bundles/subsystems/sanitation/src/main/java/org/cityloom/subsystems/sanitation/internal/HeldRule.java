/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal;

import java.time.Duration;
import java.time.Instant;

import org.cityloom.api.alarms.Debounce;

/**
 * A rule on what holds for some time. Observations count in the order of device time; one that is not newer than the newest is late and
 * changes nothing.
 *
 * <ul>
 *   <li>It raises at the observation at which it has been bad without interruption for {@code hold}.
 *   <li>It clears at the first good one; what is between neither raises nor clears.
 *   <li>After a gap of more than {@code maximumGap} nobody knows what was in between: what was open is cleared as of the last
 *       observation before the gap, and the time starts anew.
 *   <li>If a person clears the alarm while it is still bad, the rule stays silent until it was good.
 * </ul>
 *
 * Pure and immutable; safe for all threads.
 *
 * @param hold how long it must be bad, 0 or more
 * @param maximumGap longest time between two observations that belong together, more than zero
 */
public record HeldRule(Duration hold, Duration maximumGap) {
    /** @throws IllegalArgumentException if a bound is broken */
    public HeldRule {
        if (hold.isNegative() || maximumGap.isZero() || maximumGap.isNegative()) {
            throw new IllegalArgumentException("hold must be zero or more and the maximum gap more than zero");
        }
    }

    /** What an observation leads to. */
    public enum Finding {
        NONE,
        RAISE,
        CLEAR
    }

    /**
     * The outcome of one observation.
     *
     * @param state to be kept for the next one
     * @param finding what to do
     * @param at device time of the finding
     */
    public record Step(HeldState state, Finding finding, Instant at) {}

    /** Takes an observation. */
    public Step next(HeldState before, Instant at, Verdict verdict) {
        Instant last = before.bad().last();
        if (last != null && !at.isAfter(last)) {
            return new Step(before, Finding.NONE, at);
        }
        Debounce bad = before.bad().observe(verdict == Verdict.BAD, at, maximumGap);
        if (!before.open()) {
            boolean raise = bad.heldFor(hold);
            return new Step(new HeldState(bad, raise), raise ? Finding.RAISE : Finding.NONE, at);
        }
        if (last != null && Duration.between(last, at).compareTo(maximumGap) > 0) {
            return new Step(new HeldState(bad, false), Finding.CLEAR, last);
        }
        boolean clear = verdict == Verdict.GOOD;
        return new Step(new HeldState(bad, !clear), clear ? Finding.CLEAR : Finding.NONE, at);
    }
}
