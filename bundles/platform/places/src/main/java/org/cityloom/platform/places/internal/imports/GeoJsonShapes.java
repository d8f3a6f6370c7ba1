/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.places.internal.imports;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** From the geometries of GeoJSON to shapes. */
final class GeoJsonShapes {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private GeoJsonShapes() {}

    /** The shape; null if the geometry is null. */
    static @Nullable Geometry of(JsonNode geometry) throws RefusedRowException {
        if (geometry.isMissingNode() || geometry.isNull()) {
            return null;
        }
        JsonNode coordinates = geometry.path("coordinates");
        List<Geometry> parts = new ArrayList<>();
        switch (geometry.path("type").asText()) {
            case "Polygon" -> parts.add(polygon(coordinates));
            case "MultiPolygon" -> {
                for (JsonNode part : coordinates) {
                    parts.add(polygon(part));
                }
            }
            case "LineString" -> parts.add(FACTORY.createLineString(line(coordinates, 2)));
            case "MultiLineString" -> {
                for (JsonNode part : coordinates) {
                    parts.add(FACTORY.createLineString(line(part, 2)));
                }
            }
            default -> throw new RefusedRowException(
                    "不支持的几何类型：" + geometry.path("type").asText(),
                    "geometries of type '" + geometry.path("type").asText() + "' are not taken");
        }
        return FACTORY.buildGeometry(parts);
    }

    private static Polygon polygon(JsonNode rings) throws RefusedRowException {
        List<LinearRing> all = new ArrayList<>();
        for (JsonNode ring : rings) {
            Coordinate[] corners = line(ring, 4);
            if (!corners[0].equals2D(corners[corners.length - 1])) {
                throw new RefusedRowException("多边形未闭合：首尾坐标不同", "a ring is open: its first and last position differ");
            }
            all.add(FACTORY.createLinearRing(corners));
        }
        if (all.isEmpty()) {
            throw new RefusedRowException("多边形没有坐标", "a polygon has no ring");
        }
        return FACTORY.createPolygon(all.get(0), all.subList(1, all.size()).toArray(LinearRing[]::new));
    }

    private static Coordinate[] line(JsonNode positions, int least) throws RefusedRowException {
        List<Coordinate> line = new ArrayList<>(positions.size());
        for (JsonNode position : positions) {
            if (!position.path(0).isNumber() || !position.path(1).isNumber()) {
                throw new RefusedRowException(
                        "坐标须为[经度, 纬度]数字", "a position must be [longitude, latitude] in numbers, got " + position);
            }
            line.add(
                    new Coordinate(position.path(0).asDouble(), position.path(1).asDouble()));
        }
        if (line.size() < least) {
            throw new RefusedRowException(
                    "坐标点少于 " + least + " 个",
                    "a line has " + line.size() + " positions, at least " + least + " are needed");
        }
        return line.toArray(Coordinate[]::new);
    }
}
