/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.clock;

import java.time.Duration;

/**
 * How long something may take.
 *
 * @param amount of the clock's unit, 1 to 10,000
 * @param clock how it is counted
 */
public record Limit(int amount, ClockType clock) {
    /** The longest limit, in the unit of its clock. */
    public static final int HIGHEST = 10_000;

    private static final int WORK_HOURS_OF_A_DAY = 8; // domain, closed loop, "Timers": a workday is eight work hours

    /** @throws IllegalArgumentException if the amount is out of range */
    public Limit {
        if (amount < 1 || amount > HIGHEST) {
            throw new IllegalArgumentException("a limit is 1 to " + HIGHEST + " " + clock.id() + ", got " + amount);
        }
    }

    /** How much time the clock has to count. */
    public Duration counted() {
        return switch (clock) {
            case URGENT_MINUTES -> Duration.ofMinutes(amount);
            case URGENT_HOURS, WORK_HOURS -> Duration.ofHours(amount);
            case WORKDAYS -> Duration.ofHours((long) amount * WORK_HOURS_OF_A_DAY);
            case URGENT_DAYS -> Duration.ofDays(amount);
        };
    }
}
