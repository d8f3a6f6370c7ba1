/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.internal.sanitation;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** The air of the simulated city: a clear winter day, every day the same, so that a morning has frost. Invented after winters of the region. */
final class Weather {
    /** Degrees Celsius up to which water makes ice (domain, rules of sanitation). */
    static final double FROST = 3;

    /** Degrees Celsius below which a careful driver leaves the pump off, who sees whole degrees. */
    static final double NEAR_FROST = 4;

    private static final double MEAN = 7;
    private static final double SWING = 5;
    private static final double COLDEST = 6; // hour of the day
    private static final double WARMEST = 14.5;

    private Weather() {}

    /** Degrees Celsius. */
    static double air(Instant now, ZoneId zone) {
        ZonedDateTime local = now.atZone(zone);
        double hour = local.toLocalTime().toSecondOfDay() / 3600.0;
        double rise = WARMEST - COLDEST;
        double warms = hour >= COLDEST && hour < WARMEST
                ? (hour - COLDEST) / rise
                : 1 - ((hour - WARMEST + 24) % 24) / (24 - rise);
        return MEAN - SWING * Math.cos(Math.PI * warms);
    }
}
