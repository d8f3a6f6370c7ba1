/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.internal.parks;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.devices.DeviceRegistration;
import org.cityloom.api.telemetry.Measurement;
import org.cityloom.simulator.city.GroundTruth;
import org.cityloom.simulator.city.SimulatedDevice;
import org.cityloom.simulator.city.Truths;

/** A light meter: sees daylight, sometimes stands still by day and sometimes has something over it at noon. */
final class LightMeter implements SimulatedDevice {

    private static final String FAULT = "parks-meter-fault";
    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final double STANDS_HIGH = 12; // degrees; a covered meter is told by the sun
    private static final Chances.Mishap STUCK =
            new Chances.Mishap("stuck", 0.06, 9, 13, Duration.ofMinutes(100), Duration.ofMinutes(200));
    private static final Chances.Mishap COVERED =
            new Chances.Mishap("covered", 0.06, 10, 14, Duration.ofMinutes(30), Duration.ofMinutes(90));

    private final int number;
    private final int zone;
    private final Daylight daylight;
    private final Chances chances;
    private final Truths truths;
    private final SplittableRandom noise;
    private @Nullable Double stuckAt;
    private long sequence;

    LightMeter(int number, int zone, Daylight daylight, Chances chances, GroundTruth truth) {
        this.number = number;
        this.zone = zone;
        this.daylight = daylight;
        this.chances = chances;
        this.truths = new Truths(id(), truth);
        this.noise = new SplittableRandom(chances.seed() + 17);
    }

    @Override
    public DeviceRegistration registration() {
        return new DeviceRegistration(
                id(), "parks-meter", "光照计 " + number, LampCircuit.owner(zone), daylight.place(), null);
    }

    private String id() {
        return "parks-meter-%04d".formatted(number);
    }

    @Override
    public Optional<Measurement> report(Instant now) {
        boolean stuck = chances.strikes(STUCK, now);
        boolean covered = !stuck && chances.strikes(COVERED, now) && daylight.altitude(now) >= STANDS_HIGH;
        double seen = daylight.lux(now) * (0.96 + 0.08 * noise.nextDouble()) + 0.05 * noise.nextDouble();
        Double before = stuckAt;
        double told = stuck && before != null ? before : covered ? 0.3 + noise.nextDouble() : seen;
        stuckAt = stuck ? Double.valueOf(told) : null;
        truths.tell(FAULT, stuck || covered, now);
        return Optional.of(new Measurement(id(), now, ++sequence, daylight.place(), Map.of("illuminance", told)));
    }

    @Override
    public Duration pause() {
        return EVERY;
    }
}
