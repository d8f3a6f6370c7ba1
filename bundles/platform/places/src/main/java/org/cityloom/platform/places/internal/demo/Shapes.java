/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.places.internal.demo;

import java.util.ArrayList;
import java.util.List;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

import org.cityloom.api.places.Outline;
import org.cityloom.api.places.Position;

/** From shapes in metres to outlines on the earth. */
final class Shapes {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private Shapes() {}

    static Position position(Coordinate degrees) {
        return new Position(degrees.y, degrees.x);
    }

    static Polygon polygon(List<Coordinate> ring) {
        List<Coordinate> closed = new ArrayList<>(ring);
        closed.add(ring.get(0).copy());
        return FACTORY.createPolygon(closed.toArray(Coordinate[]::new));
    }

    static LineString line(List<Coordinate> course) {
        return FACTORY.createLineString(course.toArray(Coordinate[]::new));
    }

    /** The polygons of a shape in metres. */
    static Outline outline(Geometry metres, MeshPoints points) {
        List<List<List<Position>>> parts = new ArrayList<>();
        for (int i = 0; i < metres.getNumGeometries(); i++) {
            Polygon polygon = (Polygon) metres.getGeometryN(i);
            List<List<Position>> rings = new ArrayList<>();
            rings.add(ring(polygon.getExteriorRing(), points));
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                rings.add(ring(polygon.getInteriorRingN(hole), points));
            }
            parts.add(List.copyOf(rings));
        }
        return new Outline(parts);
    }

    private static List<Position> ring(LineString ring, MeshPoints points) {
        List<Position> positions = new ArrayList<>();
        for (Coordinate coordinate : ring.getCoordinates()) {
            positions.add(position(points.degrees(coordinate)));
        }
        return List.copyOf(positions);
    }
}
