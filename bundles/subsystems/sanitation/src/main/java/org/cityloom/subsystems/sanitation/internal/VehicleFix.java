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
 */
public record VehicleFix(
        Instant at, @Nullable Position position, double speed, boolean pump, boolean brush, double pressure) {

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
                measurement.signal("pressure", Double.NaN));
    }

    /** Whether pump or brush is on. */
    public boolean actuator() {
        return pump || brush;
    }
}
