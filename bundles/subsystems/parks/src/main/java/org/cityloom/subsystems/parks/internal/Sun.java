/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;
import org.shredzone.commons.suncalc.SunPosition;
import org.shredzone.commons.suncalc.SunTimes;

import org.cityloom.api.places.Position;

/**
 * Where the sun stands, computed from place and time by commons-suncalc (sunrise and sunset to about a minute at the latitudes of cities,
 * told to the minute).
 *
 * @param place where the lamps are
 * @param window how long before and behind sunset is dusk, and sunrise dawn
 */
public record Sun(Position place, Duration window) {

    private static final Duration ROUNDED = Duration.ofMinutes(1);

    /**
     * The sun at one moment.
     *
     * @param phase part of the day
     * @param up whether it is above the horizon
     * @param nearest the sunset of this dusk or the sunrise of this dawn, otherwise the next of both; null where neither comes within a day
     */
    public record Stand(Phase phase, boolean up, @Nullable Instant nearest) {}

    /** The sun at that moment. */
    public Stand at(Instant moment) {
        Rises around = rises(moment.minus(window).minus(ROUNDED));
        if (around.isNear(around.set, moment)) {
            return new Stand(Phase.DUSK, moment.isBefore(instant(around.set)), instant(around.set));
        }
        if (around.isNear(around.rise, moment)) {
            return new Stand(Phase.DAWN, !moment.isBefore(instant(around.rise)), instant(around.rise));
        }
        boolean up = around.isUp(moment);
        return new Stand(up ? Phase.DAY : Phase.NIGHT, up, up ? around.set : around.rise);
    }

    /** Degrees above the horizon; negative below. */
    public double altitude(Instant moment) {
        return SunPosition.compute()
                .on(utc(moment))
                .at(place.latitude(), place.longitude())
                .execute()
                .getAltitude();
    }

    private Rises rises(Instant from) {
        SunTimes times = SunTimes.compute()
                .on(utc(from))
                .at(place.latitude(), place.longitude())
                .oneDay()
                .execute();
        return new Rises(minute(times.getRise()), minute(times.getSet()), times.isAlwaysUp(), window);
    }

    private static ZonedDateTime utc(Instant moment) {
        return moment.atZone(ZoneOffset.UTC);
    }

    private static @Nullable Instant minute(@Nullable ZonedDateTime time) {
        return time == null ? null : time.toInstant().plusSeconds(30).truncatedTo(ChronoUnit.MINUTES);
    }

    private static Instant instant(@Nullable Instant time) {
        if (time == null) {
            throw new IllegalStateException("neither sunrise nor sunset");
        }
        return time;
    }

    /** The next sunrise and sunset. */
    private record Rises(@Nullable Instant rise, @Nullable Instant set, boolean alwaysUp, Duration window) {

        boolean isNear(@Nullable Instant event, Instant moment) {
            return event != null && Duration.between(event, moment).abs().compareTo(window) <= 0;
        }

        boolean isUp(Instant moment) {
            if (set == null || rise == null) {
                return set != null || (rise == null && alwaysUp);
            }
            boolean risen = !rise.isAfter(moment);
            boolean gone = !set.isAfter(moment);
            return risen == gone ? set.isBefore(rise) : risen;
        }
    }
}
