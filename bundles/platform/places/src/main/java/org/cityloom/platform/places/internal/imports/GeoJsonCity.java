/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.places.internal.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

import org.cityloom.api.places.Landmark;
import org.cityloom.api.places.LandmarkKind;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.platform.places.internal.geometry.Outlines;

/** Reads a city from a GeoJSON feature collection, feature by feature. */
final class GeoJsonCity {
    private static final int LONGEST_ATTRIBUTES = 2000; // characters in all, so that they fit their column

    private GeoJsonCity() {}

    /** @throws IllegalArgumentException if it is no feature collection */
    static ParsedCity read(InputStream content) {
        try (JsonParser parser = new ObjectMapper().getFactory().createParser(content)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException(
                        "expected a GeoJSON FeatureCollection, got " + parser.currentToken());
            }
            ParsedCity city = new ParsedCity();
            boolean found = false;
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean features = "features".equals(parser.currentName());
                found |= features && parser.nextToken() == JsonToken.START_ARRAY;
                if (features && parser.currentToken() == JsonToken.START_ARRAY) {
                    features(parser, city);
                } else if (!features) {
                    parser.nextToken();
                    parser.skipChildren();
                }
            }
            if (!found) {
                throw new IllegalArgumentException("expected a GeoJSON FeatureCollection with an array 'features'");
            }
            return city;
        } catch (IOException e) {
            throw new IllegalArgumentException("the file is no JSON: " + e.getMessage(), e);
        }
    }

    private static void features(JsonParser parser, ParsedCity city) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            city.makeRoom();
            int line = parser.currentTokenLocation().getLineNr();
            JsonNode feature = parser.readValueAsTree();
            JsonNode properties = feature.path("properties");
            String kind = text(properties, "kind");
            String code = kind.isEmpty() ? text(properties, "code") : id(feature, properties);
            try {
                Geometry shape = GeoJsonShapes.of(feature.path("geometry"));
                if (!kind.isEmpty()) {
                    city.landmarks().add(landmark(code, kind, properties, shape));
                } else {
                    city.areas()
                            .add(new AreaRow(
                                    line,
                                    code,
                                    text(properties, "name"),
                                    text(properties, "name_en"),
                                    text(properties, "level"),
                                    text(properties, "parent"),
                                    shape));
                }
            } catch (RefusedRowException e) {
                city.refuse(line, code, e);
            }
        }
    }

    private static Landmark landmark(String id, String kind, JsonNode properties, @Nullable Geometry shape)
            throws RefusedRowException {
        LandmarkKind landmarkKind = kind(kind);
        boolean road = landmarkKind == LandmarkKind.ROAD;
        if (id.isEmpty() || id.length() > 64) {
            throw new RefusedRowException("地标缺少编号或编号过长", "a landmark needs an id of 1 to 64 characters");
        }
        if (shape == null || shape.isEmpty() || shape.getDimension() != (road ? 1 : 2)) {
            throw new RefusedRowException(
                    road ? "道路须为线" : "该类地标须为面", "a " + landmarkKind + " must be " + (road ? "a line" : "a polygon"));
        }
        ShapeCheck.check(shape);
        String name = text(properties, "name").isEmpty() ? id : text(properties, "name");
        String nameEn = text(properties, "name_en").isEmpty() ? name : text(properties, "name_en");
        return new Landmark(
                id, landmarkKind, new LocalizedText(name, nameEn), Outlines.of(shape), attributes(properties));
    }

    private static Map<String, String> attributes(JsonNode properties) throws RefusedRowException {
        Map<String, String> attributes = new LinkedHashMap<>();
        int length = 0;
        for (Map.Entry<String, JsonNode> property : properties.properties()) {
            boolean known = property.getKey().matches("id|kind|name|name_en");
            if (!known
                    && property.getValue().isValueNode()
                    && !property.getValue().isNull()) {
                attributes.put(property.getKey(), property.getValue().asText());
                length += property.getKey().length()
                        + property.getValue().asText().length()
                        + 6;
            }
        }
        if (length > LONGEST_ATTRIBUTES) {
            throw new RefusedRowException(
                    "地标属性过长", "the attributes have more than " + LONGEST_ATTRIBUTES + " characters");
        }
        return attributes;
    }

    private static LandmarkKind kind(String text) throws RefusedRowException {
        for (LandmarkKind kind : LandmarkKind.values()) {
            if (kind.name().equals(text.toUpperCase(Locale.ROOT))) {
                return kind;
            }
        }
        throw new RefusedRowException("未知的地标类型：" + text, "there is no kind of landmark '" + text + "'");
    }

    private static String id(JsonNode feature, JsonNode properties) {
        String id = text(properties, "id");
        return id.isEmpty() ? text(feature, "id") : id;
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isValueNode() && !value.isNull() ? value.asText().strip() : "";
    }
}
