/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.internal.city;

import java.time.Duration;
import java.time.ZoneId;

/**
 * How the demo city is simulated.
 *
 * @param vehicles how many trucks
 * @param interval how often a truck reports while its ignition is on
 * @param seed what all chances come from
 * @param zone of the city, for the shifts
 */
public record CitySettings(int vehicles, Duration interval, long seed, ZoneId zone) {

    /** @throws IllegalArgumentException if a bound is broken */
    public CitySettings {
        if (vehicles < 1 || interval.isZero() || interval.isNegative()) {
            throw new IllegalArgumentException(
                    "there must be a vehicle and an interval, got " + vehicles + ", " + interval);
        }
    }
}
