/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.internal.parks;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.SplittableRandom;

/**
 * What goes wrong with one device on which day; the same for the same seed.
 *
 * @param seed what all chances come from
 * @param zone of the city
 */
record Chances(long seed, ZoneId zone) {

    /**
     * Something that happens on some days.
     *
     * @param name tells kinds apart
     * @param probability that it happens on a day
     * @param earliest hour at which it begins
     * @param latest hour at which it begins
     * @param shortest how long it lasts at least
     * @param longest how long it lasts at most
     */
    record Mishap(String name, double probability, int earliest, int latest, Duration shortest, Duration longest) {}

    /** Whether it happens at that moment. */
    boolean strikes(Mishap mishap, Instant moment) {
        LocalDate day = moment.atZone(zone).toLocalDate();
        SplittableRandom random = random(mishap, day);
        if (random.nextDouble() >= mishap.probability()) {
            return false;
        }
        long spread = Duration.ofHours(mishap.latest() - mishap.earliest()).toSeconds();
        Instant from = day.atStartOfDay(zone)
                .toInstant()
                .plus(Duration.ofHours(mishap.earliest()))
                .plusSeconds((long) (spread * random.nextDouble()));
        long more = mishap.longest().minus(mishap.shortest()).toSeconds();
        Instant until = from.plus(mishap.shortest()).plusSeconds((long) (more * random.nextDouble()));
        return !moment.isBefore(from) && moment.isBefore(until);
    }

    /** A share of 0 to 1 that stays the same for that kind and day. */
    double share(Mishap mishap, Instant moment) {
        return random(mishap, moment.atZone(zone).toLocalDate()).split().nextDouble();
    }

    private SplittableRandom random(Mishap mishap, LocalDate day) {
        return new SplittableRandom(seed * 31 + mishap.name().hashCode() * 1_000_003L + day.toEpochDay() * 7919);
    }
}
