/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;

import org.cityloom.api.places.Position;

/**
 * A place on a route at which the vehicle has to be.
 *
 * @param id unique within its route
 * @param name what people call it
 * @param time when it is due, of the day in the city's zone
 * @param days on which it is due
 * @param position where
 */
public record Stop(String id, String name, LocalTime time, Set<DayOfWeek> days, Position position) {
    public Stop {
        days = Set.copyOf(days);
    }
}
