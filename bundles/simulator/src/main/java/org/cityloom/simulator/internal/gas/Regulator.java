/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.internal.gas;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.devices.DeviceRegistration;
import org.cityloom.api.telemetry.Measurement;
import org.cityloom.simulator.city.GroundTruth;
import org.cityloom.simulator.city.SimulatedDevice;
import org.cityloom.simulator.city.Trouble;
import org.cityloom.simulator.city.Truths;
import org.cityloom.simulator.device.ToldCommand;

/**
 * A pressure regulator that is wired and reports every minute; its outlet stays within some percent of its set point, mostly. It has a
 * {@linkplain Machinery ventilator and a valve}.
 */
final class Regulator implements SimulatedDevice {
    private static final Duration INTERVAL = Duration.ofMinutes(1);
    private static final Duration MEAN =
            Duration.ofDays(2); // between two troubles, so that a demo has something to show
    private static final int SHORTEST = 10; // minutes of a trouble
    private static final int LONGEST = 60;

    private enum Kind {
        OFF,
        MUCH_TOO_HIGH,
        MUCH_TOO_LOW,
        SILENCE
    }

    private static final double TURNS = 1400; // 1/min
    private static final long MACHINERY_SEED = 31; // its chances are its own

    private final DeviceRegistration registration;
    private final double set;
    private final SplittableRandom random;
    private final Trouble<Kind> trouble;
    private final Truths truths;
    private final Machinery machinery;
    private long sequence;

    /** @param set kPa at the outlet */
    Regulator(DeviceRegistration registration, double set, GroundTruth truth, long seed) {
        this.registration = registration;
        this.set = set;
        this.random = new SplittableRandom(seed);
        this.trouble = new Trouble<>(List.of(Kind.values()), MEAN, random.split());
        this.truths = new Truths(registration.id(), truth);
        this.machinery = new Machinery(truths, new SplittableRandom(seed * MACHINERY_SEED));
    }

    @Override
    public DeviceRegistration registration() {
        return registration;
    }

    @Override
    public Duration pause() {
        return INTERVAL;
    }

    @Override
    public boolean hears(ToldCommand command) {
        return machinery.hears(command);
    }

    @Override
    public Optional<String> obey(ToldCommand command) {
        return machinery.obey(command);
    }

    @Override
    public boolean isHeard(ToldCommand command) {
        return machinery.isHeard(command);
    }

    @Override
    public Optional<Measurement> report(Instant now) {
        Kind kind = trouble.at(now, SHORTEST, LONGEST);
        truths.tell("gas-silent", kind == Kind.SILENCE, now);
        machinery.live(now, kind == Kind.SILENCE);
        if (kind == Kind.SILENCE) {
            return Optional.empty();
        }
        boolean shut = machinery.isShut();
        double outlet = set * (shut ? 0 : ratio(kind)) * random.nextDouble(0.98, 1.02);
        truths.tell("gas-pressure-warning", shut || kind != null, now);
        truths.tell("gas-pressure", shut || kind == Kind.MUCH_TOO_HIGH || kind == Kind.MUCH_TOO_LOW, now);
        return Optional.of(new Measurement(
                registration.id(),
                now,
                sequence++,
                null,
                Map.of(
                        "inlet",
                        Math.round(random.nextDouble(190, 210)) + 0.0,
                        "outlet",
                        Math.round(outlet * 1000) / 1000.0,
                        "methane",
                        Math.round(random.nextDouble(0, 1) * 10) / 10.0,
                        "temperature",
                        18.0,
                        "fan",
                        machinery.isVentilated() ? TURNS : 0.0,
                        "valve",
                        shut ? 0.0 : 100.0)));
    }

    private static double ratio(@Nullable Kind kind) {
        if (kind == null) {
            return 1;
        }
        return switch (kind) {
            case OFF -> 1.2;
            case MUCH_TOO_HIGH -> 1.7;
            case MUCH_TOO_LOW -> 0.6;
            case SILENCE -> 1;
        };
    }
}
