/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.internal.sanitation;

import java.time.LocalTime;
import java.util.List;

import org.cityloom.api.places.Position;
import org.cityloom.simulator.city.Road;

/**
 * What a vehicle is to drive on every day: a round from its depot along roads, all of which is to be swept.
 *
 * @param id of the route
 * @param vehicle id of the device
 * @param start when it leaves the depot, in the city's zone
 * @param way the roads in order, at least one
 * @param stops where it has to be
 */
public record PlannedRoute(String id, String vehicle, LocalTime start, List<Road> way, List<PlannedStop> stops) {
    public PlannedRoute {
        way = List.copyOf(way);
        stops = List.copyOf(stops);
    }

    /**
     * A place on it.
     *
     * @param at when it is due, full minutes
     * @param position where
     */
    public record PlannedStop(LocalTime at, Position position) {}
}
