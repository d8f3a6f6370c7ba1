/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal;

import org.cityloom.api.places.Position;

/**
 * The straight way between two places; good for some kilometres.
 *
 * @param from where it begins
 * @param to where it ends
 */
public record Leg(Position from, Position to) {
    private static final double METRES_PER_DEGREE = 111_195; // of latitude, on the mean sphere

    static Leg between(Position from, Position to) {
        return new Leg(from, to);
    }

    /** Metres from the place to the nearest point of the way. */
    double distanceTo(Position place) {
        double shrink = Math.cos(Math.toRadians(from.latitude()));
        double east = (to.longitude() - from.longitude()) * METRES_PER_DEGREE * shrink;
        double north = (to.latitude() - from.latitude()) * METRES_PER_DEGREE;
        double placeEast = (place.longitude() - from.longitude()) * METRES_PER_DEGREE * shrink;
        double placeNorth = (place.latitude() - from.latitude()) * METRES_PER_DEGREE;
        double square = east * east + north * north;
        double part = square == 0 ? 0 : (placeEast * east + placeNorth * north) / square;
        double along = Math.max(0, Math.min(1, part));
        return Math.hypot(placeEast - along * east, placeNorth - along * north);
    }
}
