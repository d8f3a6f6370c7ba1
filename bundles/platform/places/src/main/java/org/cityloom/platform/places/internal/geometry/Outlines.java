/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.places.internal.geometry;

import java.util.ArrayList;
import java.util.List;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

import org.cityloom.api.places.Outline;
import org.cityloom.api.places.Position;

/** Between shapes in degrees and outlines. */
public final class Outlines {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private Outlines() {}

    /** Polygons with their rings, and lines each as a part of its own. */
    public static Outline of(Geometry shape) {
        List<List<List<Position>>> parts = new ArrayList<>();
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            Geometry part = shape.getGeometryN(i);
            List<List<Position>> rings = new ArrayList<>();
            if (part instanceof Polygon polygon) {
                rings.add(positions(polygon.getExteriorRing()));
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    rings.add(positions(polygon.getInteriorRingN(hole)));
                }
            } else if (part instanceof LineString line) {
                rings.add(positions(line));
            }
            parts.add(List.copyOf(rings));
        }
        return new Outline(parts);
    }

    /** The shape of an outline: lines if it stands for lines, else polygons. */
    public static Geometry shape(Outline outline, boolean lines) {
        List<Geometry> shapes = new ArrayList<>();
        for (List<List<Position>> part : outline.parts()) {
            if (lines) {
                part.forEach(line -> shapes.add(FACTORY.createLineString(coordinates(line))));
            } else {
                List<LinearRing> rings = part.stream()
                        .map(ring -> FACTORY.createLinearRing(coordinates(ring)))
                        .toList();
                shapes.add(FACTORY.createPolygon(
                        rings.get(0), rings.subList(1, rings.size()).toArray(LinearRing[]::new)));
            }
        }
        return FACTORY.buildGeometry(shapes);
    }

    private static Coordinate[] coordinates(List<Position> positions) {
        return positions.stream()
                .map(position -> new Coordinate(position.longitude(), position.latitude()))
                .toArray(Coordinate[]::new);
    }

    private static List<Position> positions(LineString line) {
        List<Position> positions = new ArrayList<>(line.getNumPoints());
        for (int i = 0; i < line.getNumPoints(); i++) {
            Coordinate coordinate = line.getCoordinateN(i);
            positions.add(new Position(coordinate.y, coordinate.x));
        }
        return List.copyOf(positions);
    }
}
