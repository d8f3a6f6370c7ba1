/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.places.internal.geometry;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * The size of shapes on the WGS-84 ellipsoid. Sides are taken as straight in the equal-area cylindrical projection, so the
 * sizes of parts that share their sides add up to the size of the whole; at the size of a city the difference to geodesics
 * is far below one in a million.
 */
public final class SquareMetres {
    private static final double SEMI_MINOR = 6_356_752.314245; // metres, WGS-84
    private static final double ECCENTRICITY_SQUARED = 6.69437999014e-3;
    private static final double ECCENTRICITY = Math.sqrt(ECCENTRICITY_SQUARED);

    private SquareMetres() {}

    /** Size of a polygon or of several; coordinates are longitude and latitude in degrees. */
    public static double of(Geometry shape) {
        double sum = 0;
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            if (shape.getGeometryN(i) instanceof Polygon polygon) {
                sum += Math.abs(ring(polygon.getExteriorRing()));
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    sum -= Math.abs(ring(polygon.getInteriorRingN(hole)));
                }
            }
        }
        return sum;
    }

    private static double ring(LineString ring) {
        double origin = ring.getCoordinateN(0).x;
        double sum = 0;
        double lastEast = 0;
        double lastStrip = strip(ring.getCoordinateN(0).y);
        for (int i = 1; i < ring.getNumPoints(); i++) {
            double east = Math.toRadians(ring.getCoordinateN(i).x - origin);
            double strip = strip(ring.getCoordinateN(i).y);
            sum += (east - lastEast) * (strip + lastStrip) / 2;
            lastEast = east;
            lastStrip = strip;
        }
        return sum;
    }

    /** Square metres between the equator and a latitude, for each radian of longitude. */
    private static double strip(double latitude) {
        double sine = Math.sin(Math.toRadians(latitude));
        double e = ECCENTRICITY * sine;
        return SEMI_MINOR * SEMI_MINOR / 2 * (sine / (1 - e * e) + Math.log((1 + e) / (1 - e)) / (2 * ECCENTRICITY));
    }
}
