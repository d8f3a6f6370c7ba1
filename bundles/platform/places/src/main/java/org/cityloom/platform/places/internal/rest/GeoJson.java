/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.places.internal.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

import org.cityloom.api.places.Area;
import org.cityloom.api.places.Landmark;
import org.cityloom.api.places.LandmarkKind;
import org.cityloom.api.places.Position;

/** GeoJSON (RFC 7946) as records: longitude first, in degrees WGS-84. */
final class GeoJson {
    /** Many features. */
    public record FeatureCollection(String type, List<Feature> features) {
        FeatureCollection(List<Feature> features) {
            this("FeatureCollection", List.copyOf(features));
        }
    }

    /** A shape with its facts. */
    public record Feature(String type, String id, Shape geometry, Map<String, Object> properties) {}

    /** A shape; the depth of the lists depends on the type. */
    public record Shape(String type, List<?> coordinates) {}

    private GeoJson() {}

    static Feature area(Area area, Geometry shape) {
        Map<String, Object> properties = Map.of(
                "code", area.code(),
                "level", area.level(),
                "name", area.name(),
                "parent", area.parent() == null ? "" : area.parent(),
                "squareMetres", Math.round(area.squareMetres()));
        return new Feature("Feature", area.code(), polygons(shape), properties);
    }

    static Feature landmark(Landmark landmark) {
        Map<String, Object> properties = Map.of(
                "id", landmark.id(),
                "kind", landmark.kind(),
                "name", landmark.name(),
                "attributes", landmark.attributes());
        return new Feature("Feature", landmark.id(), shape(landmark), properties);
    }

    private static Shape shape(Landmark landmark) {
        List<List<List<List<Double>>>> parts = new ArrayList<>();
        for (List<List<Position>> part : landmark.outline().parts()) {
            parts.add(part.stream()
                    .map(ring -> ring.stream()
                            .map(position -> List.of(position.longitude(), position.latitude()))
                            .toList())
                    .toList());
        }
        if (landmark.kind() == LandmarkKind.ROAD) {
            List<List<List<Double>>> lines =
                    parts.stream().flatMap(List::stream).toList();
            return lines.size() == 1 ? new Shape("LineString", lines.get(0)) : new Shape("MultiLineString", lines);
        }
        return parts.size() == 1 ? new Shape("Polygon", parts.get(0)) : new Shape("MultiPolygon", parts);
    }

    private static Shape polygons(Geometry shape) {
        List<List<List<List<Double>>>> parts = new ArrayList<>();
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            Polygon polygon = (Polygon) shape.getGeometryN(i);
            List<List<List<Double>>> rings = new ArrayList<>();
            rings.add(ring(polygon.getExteriorRing()));
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                rings.add(ring(polygon.getInteriorRingN(hole)));
            }
            parts.add(rings);
        }
        return parts.size() == 1 ? new Shape("Polygon", parts.get(0)) : new Shape("MultiPolygon", parts);
    }

    private static List<List<Double>> ring(LineString ring) {
        List<List<Double>> coordinates = new ArrayList<>(ring.getNumPoints());
        for (int i = 0; i < ring.getNumPoints(); i++) {
            coordinates.add(List.of(ring.getCoordinateN(i).x, ring.getCoordinateN(i).y));
        }
        return coordinates;
    }
}
