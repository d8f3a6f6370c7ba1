/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.cityloom.api.places.Position;

import static org.assertj.core.api.Assertions.assertThat;

/** Days with clouds of every kind, minute by minute, against the reference of the test. */
class LightRulePropertyTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDateTime DAY = LocalDateTime.of(2026, 3, 20, 0, 0);
    private static final Sun SUN = new Sun(new Position(27.24, 111.47), Duration.ofMinutes(45));
    private static final LocalTime RISE =
            new Evenings(SUN, ZONE).edge(DAY, false).toLocalTime();
    private static final LocalTime SET = new Evenings(SUN, ZONE).edge(DAY, true).toLocalTime();

    @Property(tries = 30)
    void switchesAtTheTimesOfTheReferenceWhateverTheClouds(
            @ForAll long seed, @ForAll @IntRange(min = 0, max = 5) int mood) {
        double[] lux = clouds(seed, mood);
        Evenings evenings = new Evenings(SUN, ZONE).play(DAY, lux);
        boolean first = lux[0] < 40;
        assertThat(evenings.switches)
                .as("seed %d, mood %d", seed, mood)
                .isEqualTo(ReferenceLights.of(DAY, lux, RISE, SET, first));
    }

    @Property(tries = 30)
    void switchesAtMostTwiceInADuskOrDawn(@ForAll long seed, @ForAll @IntRange(min = 0, max = 5) int mood) {
        Evenings evenings = new Evenings(SUN, ZONE).play(DAY, clouds(seed, mood));
        assertThat(Collections.frequency(evenings.phases, Phase.DUSK)).isLessThanOrEqualTo(2);
        assertThat(Collections.frequency(evenings.phases, Phase.DAWN)).isLessThanOrEqualTo(2);
    }

    /** A day of daylight that follows the sun, weakened by clouds that come and go; the darker the mood the thicker they are. */
    private static double[] clouds(long seed, int mood) {
        Random random = new Random(seed);
        double[] lux = new double[1440];
        double cloud = 1;
        for (int minute = 0; minute < lux.length; minute++) {
            if (random.nextInt(8) == 0) {
                cloud = Math.pow(10, -random.nextDouble() * mood);
            }
            double altitude = SUN.altitude(DAY.plusMinutes(minute).atZone(ZONE).toInstant());
            double clear = altitude > 0
                    ? 400 + 100_000 * Math.pow(Math.sin(Math.toRadians(altitude)), 1.2)
                    : 400 * Math.pow(10, altitude * 0.45);
            lux[minute] = clear * cloud * (0.97 + 0.06 * random.nextDouble());
        }
        return lux;
    }
}
