/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.muck.internal;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A truck as it is now. Null stands for what it has not reported yet.
 *
 * @param id of the device
 * @param plate its licence plate, the name of the device
 * @param state what it does
 * @param latitude degrees north
 * @param longitude degrees east
 * @param speed km/h
 * @param heading degrees clockwise from north
 * @param cover 1 = open, 0 = closed
 * @param lift 1 = raised, 0 = down
 * @param load tonnes
 * @param time device time of the newest fix
 */
public record Vehicle(
        String id,
        String plate,
        VehicleState state,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable Double speed,
        @Nullable Double heading,
        @Nullable Double cover,
        @Nullable Double lift,
        @Nullable Double load,
        @Nullable Instant time) {}
