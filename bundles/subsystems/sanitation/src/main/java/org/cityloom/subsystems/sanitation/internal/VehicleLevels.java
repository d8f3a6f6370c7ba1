/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * The levels of a vehicle's tanks while nothing should take from them: fuel while it is parked, water while its pump is off. To be used by one thread at a
 * time.
 *
 * @param facts what is remembered of the vehicle
 * @param rules the times within which a fall counts
 */
record VehicleLevels(Map<String, String> facts, VehicleRules rules) {
    private static final String FUEL = "fuel";
    private static final String WATER = "water";

    /**
     * How far the levels have fallen, in points of the level; not a number if that is not known.
     *
     * @param water while the pump is off
     * @param fuel while it is parked
     */
    record Falls(double water, double fuel) {
        /** Of a vehicle of which nothing is known. */
        static final Falls UNKNOWN = new Falls(Double.NaN, Double.NaN);
    }

    /** Takes a report that is newer than all before. */
    Falls next(VehicleFix fix) {
        boolean parked = !Double.isNaN(fix.speed()) && !rules.work().moves(fix);
        return new Falls(
                next(
                        WATER,
                        fix.at(),
                        fix.levels().water(),
                        !fix.pump(),
                        rules.falls().waterWithin()),
                next(FUEL, fix.at(), fix.levels().fuel(), parked, rules.falls().fuelWithin()));
    }

    /** Zero while something may take from it. */
    private double next(String name, Instant at, double level, boolean still, Duration within) {
        if (!still) {
            facts.remove(name);
            return 0;
        }
        if (Double.isNaN(level)) {
            return Double.NaN;
        }
        String known = facts.get(name);
        FallingLevel now = known == null
                ? FallingLevel.first(at, level)
                : FallingLevel.parse(known).next(at, level, within);
        facts.put(name, now.toText());
        return now.fallen();
    }
}
