/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.internal.parks;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;

import org.cityloom.api.places.Position;

/**
 * How light it is outside, in lx: the sun by the equation of its course (right to about a degree), and clouds that come and go within a
 * quarter of an hour. The same for the same seed and moment.
 *
 * @param place where
 * @param seed what clouds come from
 */
record Daylight(Position place, long seed) {

    private static final Instant SOLSTICE = Instant.parse("2025-12-21T15:03:00Z");
    private static final double YEAR_DAYS = 365.2422;
    private static final double TILT = Math.toRadians(23.44);
    private static final long CLOUD_SECONDS = 900;
    private static final double THICKEST = 1.3; // powers of ten

    /** Degrees above the horizon; negative below. */
    double altitude(Instant moment) {
        double days = Duration.between(SOLSTICE, moment).toSeconds() / 86_400.0;
        double year = 2 * Math.PI * days / YEAR_DAYS;
        double declination = Math.asin(-Math.sin(TILT) * Math.cos(year));
        double minutes = equationOfTime(year);
        double hours = Math.floorMod(moment.getEpochSecond(), 86_400L) / 3600.0 + minutes / 60;
        double angle = Math.toRadians(15 * (hours - 12) + place.longitude());
        double latitude = Math.toRadians(place.latitude());
        return Math.toDegrees(Math.asin(Math.sin(latitude) * Math.sin(declination)
                + Math.cos(latitude) * Math.cos(declination) * Math.cos(angle)));
    }

    /** Minutes by which a sundial is ahead of the clock; the common approximation by day of the year. */
    private static double equationOfTime(double sinceSolstice) {
        double b = sinceSolstice - 2 * Math.PI * 91 / 365; // from the 81st day of the year on
        return 9.87 * Math.sin(2 * b) - 7.53 * Math.cos(b) - 1.5 * Math.sin(b);
    }

    /** What falls on the ground, in lx. */
    double lux(Instant moment) {
        double altitude = altitude(moment);
        double clear = altitude > 0
                ? 400 + 100_000 * Math.pow(Math.sin(Math.toRadians(altitude)), 1.2)
                : 400 * Math.pow(10, altitude * 0.45);
        return clear * Math.pow(10, -THICKEST * cloud(moment));
    }

    private double cloud(Instant moment) {
        long slot = moment.getEpochSecond() / CLOUD_SECONDS;
        double part = (double) (moment.getEpochSecond() % CLOUD_SECONDS) / CLOUD_SECONDS;
        return thickness(slot) * (1 - part) + thickness(slot + 1) * part;
    }

    private double thickness(long slot) {
        double chance = new SplittableRandom(seed * 1_000_003 + slot).nextDouble();
        return chance * chance;
    }
}
