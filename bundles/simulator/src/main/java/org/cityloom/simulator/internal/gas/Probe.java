/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.internal.gas;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.devices.DeviceRegistration;
import org.cityloom.api.places.Position;
import org.cityloom.api.telemetry.Measurement;
import org.cityloom.simulator.city.GroundTruth;
import org.cityloom.simulator.city.SimulatedDevice;
import org.cityloom.simulator.city.Trouble;
import org.cityloom.simulator.city.Truths;

/**
 * A probe on a battery in a well. It measures every minute, reports in its own interval, and more often while there is gas (domain, signals
 * of gas). Some share a leak with a neighbour, which reaches both at the same time. Wells breathe a little gas of what rots in them, most in the warmth of the afternoon.
 */
final class Probe implements SimulatedDevice {
    private static final Duration MEASURING = Duration.ofMinutes(1);
    private static final Duration ALERT = Duration.ofMinutes(2); // between reports while there is gas
    private static final double ALERT_FROM = 10; // %LEL
    private static final double LEVEL_1 = 20; // %LEL, as the subsystem has it
    private static final double LEVEL_2 = 50;
    private static final double LOW = 20; // %
    private static final Duration MEAN =
            Duration.ofDays(3); // between two troubles, so that a demo has something to show
    private static final Duration SHARED_MEAN = Duration.ofDays(3);
    private static final double SHARED_PEAK = 40; // %LEL
    private static final int SHORTEST = 120; // minutes of a trouble
    private static final int LONGEST = 300;

    private enum Kind {
        SLOW_LEAK,
        FAST_LEAK,
        SILENCE,
        WATER,
        EMPTY_BATTERY
    }

    private final DeviceRegistration registration;
    private final Duration interval;
    private final ZoneId zone;
    private final SplittableRandom random;
    private final Trouble<Kind> trouble;
    private final Truths truths;
    private final Neighbourhood neighbourhood;
    private final @Nullable Trouble<Boolean> shared;
    private final double biogas;
    private final double peak;
    private double charge;
    private @Nullable Instant due;
    private @Nullable Instant reported;
    private double shown;
    private boolean wet;
    private boolean inGas;
    private long sequence;

    /**
     * @param interval between its reports while nothing happens
     * @param neighbourhood is told when it is in gas
     * @param leak seed of the leaks that reach it and a neighbour; null if none do
     */
    Probe(
            DeviceRegistration registration,
            Duration interval,
            ZoneId zone,
            GroundTruth truth,
            Neighbourhood neighbourhood,
            long seed,
            @Nullable Long leak) {
        this.registration = registration;
        this.interval = interval;
        this.zone = zone;
        this.random = new SplittableRandom(seed);
        this.trouble = new Trouble<>(List.of(Kind.values()), MEAN, random.split());
        this.truths = new Truths(registration.id(), truth);
        this.neighbourhood = neighbourhood;
        this.shared = leak == null ? null : new Trouble<>(List.of(true), SHARED_MEAN, new SplittableRandom(leak));
        this.biogas = random.nextInt(10) == 0 ? random.nextDouble(4, 8) : random.nextDouble(0, 2);
        this.peak = random.nextDouble(45, 85);
        this.charge = random.nextDouble(45, 100);
    }

    @Override
    public DeviceRegistration registration() {
        return registration;
    }

    @Override
    public Duration pause() {
        return MEASURING;
    }

    @Override
    public boolean staysConnected() {
        return false;
    }

    @Override
    public Optional<Measurement> report(Instant now) {
        Kind kind = trouble.at(now, SHORTEST, LONGEST);
        boolean water = kind == Kind.WATER;
        double gas = water ? 0 : Math.round(10 * Math.min(100, Math.max(gas(kind, now), leak(now)))) / 10.0;
        double battery = kind == Kind.EMPTY_BATTERY ? Math.min(charge, 12) : charge;
        charge = charge < 35 ? 100 : charge - 0.0005; // somebody changes it in time, but for an empty one
        boolean silent = kind == Kind.SILENCE;
        truths.tell("gas-silent", silent, now);
        if (silent) {
            due = null; // it reports as soon as it can again
            return Optional.empty();
        }
        truths.tell("gas-level-1", gas, LEVEL_1, LEVEL_1 - 2, now);
        truths.tell("gas-level-2", gas, LEVEL_2, LEVEL_2 - 2, now);
        inGas = gas >= LEVEL_1 || (inGas && gas > LEVEL_1 - 2);
        Position place = registration.position();
        if (place != null) {
            neighbourhood.tell(registration.id(), place, inGas, now);
        }
        truths.tell("gas-rise", kind == Kind.FAST_LEAK && rising(now), now);
        truths.tell("gas-immersion", water, now);
        truths.tell("gas-battery", battery <= LOW, now);
        boolean wanted = due == null || !now.isBefore(due);
        if (!wanted && !urgent(gas, water, now)) {
            return Optional.empty();
        }
        due = now.plus(reported == null ? apart() : interval);
        reported = now;
        shown = gas;
        wet = water;
        return Optional.of(new Measurement(
                registration.id(),
                now,
                sequence++,
                null,
                Map.of(
                        "methane",
                        gas,
                        "temperature",
                        Math.round(10 * (16 + 4 * warmth(now))) / 10.0,
                        "immersion",
                        water ? 1.0 : 0.0,
                        "battery",
                        (double) Math.round(battery))));
    }

    /** All report when they begin, and do not go on together. */
    private Duration apart() {
        return Duration.ofSeconds(1 + random.nextLong(interval.toSeconds()));
    }

    private boolean urgent(double gas, boolean water, Instant now) {
        Instant last = reported;
        if (last == null) {
            return false;
        }
        boolean crossed = crossed(gas, LEVEL_1) || crossed(gas, LEVEL_2) || water != wet;
        boolean alert = gas >= ALERT_FROM || shown >= ALERT_FROM;
        return crossed || (alert && !now.isBefore(last.plus(ALERT)));
    }

    private boolean crossed(double gas, double level) {
        return gas >= level && shown < level;
    }

    private double gas(@Nullable Kind kind, Instant now) {
        double background = biogas * (0.6 + 0.4 * warmth(now)) + random.nextDouble(0, 0.3);
        if (kind == Kind.FAST_LEAK || kind == Kind.SLOW_LEAK) {
            double minutes = trouble.age(now).toSeconds() / 60.0;
            double left = trouble.length().toSeconds() / 60.0 - minutes;
            double grown = Math.min(peak, minutes * (kind == Kind.FAST_LEAK ? 3 : 0.5));
            return Math.min(100, background + Math.min(grown, Math.max(0, left * 4))); // aired in the end
        }
        return background;
    }

    /** What comes of a leak that it shares: so slow that no rise is seen, and both of the pair are in it at the same time. */
    private double leak(Instant now) {
        Trouble<Boolean> leak = shared;
        if (leak == null || leak.at(now, SHORTEST, LONGEST) == null) {
            return 0;
        }
        double minutes = leak.age(now).toSeconds() / 60.0;
        double left = leak.length().toSeconds() / 60.0 - minutes;
        return Math.min(Math.min(SHARED_PEAK, minutes * 0.5), Math.max(0, left * 4));
    }

    private boolean rising(Instant now) {
        return trouble.age(now).toSeconds() / 60.0 * 3 < peak;
    }

    /** 1 in the afternoon, −1 in the early morning. */
    private double warmth(Instant now) {
        double hour = now.atZone(zone).toLocalTime().toSecondOfDay() / 3600.0;
        return Math.cos(2 * Math.PI * (hour - 15) / 24);
    }
}
