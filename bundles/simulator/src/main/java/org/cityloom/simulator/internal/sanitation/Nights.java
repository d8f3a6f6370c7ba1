/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.internal.sanitation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.SplittableRandom;

/** A vehicle's nights at its depot: in some of them, between midnight and four, somebody takes its fuel. */
final class Nights {
    private static final double ROBBED = 0.15; // share of the nights in which fuel is taken, invented
    private static final int EARLIEST = 600; // seconds after midnight
    private static final int LATEST = 4 * 3600;
    private static final Duration TRIED = Duration.ofMinutes(2); // not later, if the vehicle was not there
    private static final Duration NOTICED = Duration.ofMinutes(10); // until when it shows that fuel was taken

    private final ZoneId zone;
    private final SplittableRandom random;
    private final Tanks tanks;
    private final Offences offences;
    private LocalDate night = LocalDate.MIN;
    private Instant robbedAt = Instant.MAX;
    private Instant noticedUntil = Instant.MAX;

    Nights(ZoneId zone, SplittableRandom random, Tanks tanks, Offences offences) {
        this.zone = zone;
        this.random = random;
        this.tanks = tanks;
        this.offences = offences;
    }

    /** A second at the depot goes by. */
    void rest(LocalDate today, Instant now) {
        if (!today.equals(night)) {
            night = today;
            boolean robbed = random.nextDouble() < ROBBED;
            robbedAt = robbed
                    ? today.atStartOfDay(zone).toInstant().plusSeconds(random.nextInt(EARLIEST, LATEST))
                    : Instant.MAX;
        }
        if (!now.isBefore(robbedAt)) {
            if (!offences.isDead() && now.isBefore(robbedAt.plus(TRIED))) {
                tanks.rob();
                offences.robbed(true, now);
                noticedUntil = now.plus(NOTICED);
            }
            robbedAt = Instant.MAX;
        }
        if (now.isAfter(noticedUntil)) {
            noticedUntil = Instant.MAX;
            offences.robbed(false, now);
        }
        tanks.rest();
    }

    /** The vehicle leaves. */
    void end() {
        noticedUntil = Instant.MAX;
    }
}
