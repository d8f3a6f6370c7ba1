/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A vehicle as it is now. Null stands for what it has not reported yet.
 *
 * @param id of the device
 * @param plate its licence plate, the name of the device
 * @param state what it does
 * @param alarms ids of the kinds of its open alarms
 * @param route id of the route that it drives; null if it has none
 * @param planned stops of that route today
 * @param done how many of them were visited
 * @param extent how much of the route was driven today, in length; null if it has none
 * @param latitude degrees north
 * @param longitude degrees east
 * @param speed km/h
 * @param heading degrees clockwise from north
 * @param pressure MPa
 * @param pump 1 = on, 0 = off
 * @param brush 1 = down, 0 = up
 * @param tank % of water
 * @param fuel %
 * @param temperature of the air, degrees Celsius
 * @param time device time of the newest fix
 */
public record Vehicle(
        String id,
        String plate,
        VehicleState state,
        List<String> alarms,
        @Nullable String route,
        int planned,
        int done,
        @Nullable Extent extent,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable Double speed,
        @Nullable Double heading,
        @Nullable Double pressure,
        @Nullable Double pump,
        @Nullable Double brush,
        @Nullable Double tank,
        @Nullable Double fuel,
        @Nullable Double temperature,
        @Nullable Instant time) {
    public Vehicle {
        alarms = List.copyOf(alarms);
    }

    /**
     * How much of a route is done.
     *
     * @param route id of the route; null if there is none
     * @param planned its stops today
     * @param done those that were visited
     * @param extent in length; null if there is none
     */
    public record Progress(@Nullable String route, int planned, int done, @Nullable Extent extent) {
        /** Of a vehicle without a route. */
        public static final Progress NONE = new Progress(null, 0, 0, null);
    }
}
