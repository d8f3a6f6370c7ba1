/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.city;

import org.cityloom.api.places.Position;

/**
 * Metres east and north of a point of the city; right to a few centimetres over the size of a city.
 *
 * @param origin the point
 */
public record Plane(Position origin) {

    private static final double METRES_PER_DEGREE = Math.toRadians(6_371_008.8); // mean radius, IUGG

    public double x(Position position) {
        return (position.longitude() - origin.longitude()) * METRES_PER_DEGREE * shrink();
    }

    public double y(Position position) {
        return (position.latitude() - origin.latitude()) * METRES_PER_DEGREE;
    }

    public Position position(double x, double y) {
        return new Position(
                origin.latitude() + y / METRES_PER_DEGREE, origin.longitude() + x / (METRES_PER_DEGREE * shrink()));
    }

    private double shrink() {
        return Math.cos(Math.toRadians(origin.latitude()));
    }
}
