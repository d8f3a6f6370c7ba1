/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal;

import org.cityloom.api.places.Position;

/**
 * Metres east and north of a place; good for a city.
 *
 * @param origin the place
 * @param perLongitude metres of a degree of longitude
 */
record Plane(Position origin, double perLongitude) {
    private static final double METRES_PER_DEGREE = 111_195; // of latitude, on the mean sphere

    static Plane at(Position origin) {
        return new Plane(origin, METRES_PER_DEGREE * Math.cos(Math.toRadians(origin.latitude())));
    }

    double x(Position place) {
        return (place.longitude() - origin.longitude()) * perLongitude;
    }

    double y(Position place) {
        return (place.latitude() - origin.latitude()) * METRES_PER_DEGREE;
    }

    Position position(double x, double y) {
        return new Position(origin.latitude() + y / METRES_PER_DEGREE, origin.longitude() + x / perLongitude);
    }
}
