/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.places.Position;
import org.cityloom.api.telemetry.Measurement;

/**
 * What the rules look at in a report of a vehicle.
 *
 * @param at device time
 * @param position where; null if unknown
 * @param speed km/h; not a number if it was not told
 * @param pump whether the pump is on
 * @param brush whether the brush is down
 * @param pressure MPa; not a number if it was not told
 * @param levels what is left of water and fuel
 * @param temperature of the air, degrees Celsius; not a number if it was not told
 */
public record VehicleFix(
        Instant at,
        @Nullable Position position,
        double speed,
        boolean pump,
        boolean brush,
        double pressure,
        Levels levels,
        double temperature) {

    /**
     * What is left in the vehicle's tanks.
     *
     * @param water %; not a number if it was not told, or not whether the pump is on
     * @param fuel %; not a number if it was not told
     */
    public record Levels(double water, double fuel) {
        /** Of a vehicle that tells neither. */
        public static final Levels UNKNOWN = new Levels(Double.NaN, Double.NaN);
    }

    /** From 0 (off) and 1 (on). */
    static final double ON = 0.5;

    /** The report as rules see it; an actuator that is not told is off. */
    public static VehicleFix of(Measurement measurement) {
        return new VehicleFix(
                measurement.time(),
                measurement.position(),
                measurement.signal("speed", Double.NaN),
                measurement.signal("pump", 0) >= ON,
                measurement.signal("brush", 0) >= ON,
                measurement.signal("pressure", Double.NaN),
                levels(measurement),
                measurement.signal("temperature", Double.NaN));
    }

    private static Levels levels(Measurement measurement) {
        boolean pumpTold = measurement.signals().containsKey("pump");
        return new Levels(
                pumpTold ? measurement.signal("tank", Double.NaN) : Double.NaN, measurement.signal("fuel", Double.NaN));
    }

    /** Whether pump or brush is on. */
    public boolean actuator() {
        return pump || brush;
    }
}
