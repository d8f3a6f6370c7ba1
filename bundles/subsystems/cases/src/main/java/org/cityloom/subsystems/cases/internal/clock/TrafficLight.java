/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.clock;

import java.time.Duration;
import java.time.Instant;

/** How near a deadline is. */
public enum TrafficLight {
    GREEN,
    YELLOW,
    RED;

    /**
     * That of a clock.
     *
     * @param share part of the limit that is left when it turns yellow, 0 to 1; a quarter by default (domain, closed loop, an estimate)
     */
    public static TrafficLight of(RunningClock clock, Instant now, double share) {
        if (clock.isOverdue(now)) {
            return RED;
        }
        Duration left = clock.left(now);
        return left.toMillis() <= clock.limit().counted().toMillis() * share ? YELLOW : GREEN;
    }
}
