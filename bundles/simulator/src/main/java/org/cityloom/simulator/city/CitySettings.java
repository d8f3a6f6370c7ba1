/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.city;

import java.time.Duration;
import java.time.ZoneId;

/**
 * How the demo city is simulated.
 *
 * @param scale how many devices, as a multiple of the demo city's; 1 for 300 trucks, 200 sanitation vehicles, 1,000 gas sensors, 150
 *     circuits and 60 cameras
 * @param interval how often a vehicle reports while its ignition is on
 * @param seed what all chances come from
 * @param zone of the city, for the shifts
 */
public record CitySettings(double scale, Duration interval, long seed, ZoneId zone) {

    /** @throws IllegalArgumentException if a bound is broken */
    public CitySettings {
        if (!(scale > 0) || interval.isZero() || interval.isNegative()) {
            throw new IllegalArgumentException(
                    "scale and interval must be more than 0, got " + scale + ", " + interval);
        }
    }

    /** So many devices of those that the demo city has this number of; at least one. */
    public int scaled(int ofDemoCity) {
        return (int) Math.max(1, Math.round(ofDemoCity * scale));
    }
}
