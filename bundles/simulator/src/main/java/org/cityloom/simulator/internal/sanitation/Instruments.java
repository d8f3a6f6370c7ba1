/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.internal.sanitation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.SplittableRandom;

import org.cityloom.api.telemetry.Measurement;

/** What the instruments of a vehicle make of how it is. */
final class Instruments {
    private static final double MOST_NOISE = 5; // metres of a satellite fix
    private static final double TREMBLES = 0.05; // degrees of a thermometer

    private final String vehicle;
    private final ZoneId zone;
    private final SplittableRandom random;
    private long sequence;

    Instruments(String vehicle, ZoneId zone, SplittableRandom random) {
        this.vehicle = vehicle;
        this.zone = zone;
        this.random = random;
    }

    /** @param driving whether the engine is on; otherwise what else is told of its work does not matter */
    Measurement measure(Instant now, boolean driving, Journey journey, Mood mood, Pump pump, Tanks tanks) {
        boolean pumps = driving && pump.isOn(mood);
        boolean brush = driving && mood.brush();
        boolean moves = driving && mood.speed > 0;
        double pressure = pumps ? pump.pressure(mood) + noise(0.03) : 0;
        double speed = moves ? mood.speed + noise(1) : 0;
        double error = driving ? MOST_NOISE : 0;
        return new Measurement(
                vehicle,
                now,
                ++sequence,
                journey.position(noise(error), noise(error)),
                Map.of(
                        "speed",
                        tenth(speed),
                        "heading",
                        tenth(journey.heading()),
                        "pump",
                        pumps ? 1.0 : 0.0,
                        "brush",
                        brush ? 1.0 : 0.0,
                        "pressure",
                        Math.rint(pressure * 100) / 100,
                        "tank",
                        tenth(tanks.waterGauge(moves)),
                        "fuel",
                        tenth(tanks.fuelGauge(moves)),
                        "temperature",
                        tenth(Weather.air(now, zone) + noise(TREMBLES))));
    }

    private double noise(double most) {
        return most == 0 ? 0 : random.nextDouble(-most, most);
    }

    private static double tenth(double value) {
        return Math.rint(value * 10) / 10;
    }
}
