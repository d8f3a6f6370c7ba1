/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.places.internal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

import org.cityloom.api.places.AreaLevel;
import org.cityloom.api.places.Landmark;
import org.cityloom.api.places.LandmarkKind;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.platform.places.internal.geometry.AreaSource;
import org.cityloom.platform.places.internal.geometry.Outlines;

/** The rows of one stored city. Shapes are WKB, attributes a JSON object. */
final class CityRows {
    private static final int BATCH = 500;

    private final ObjectMapper json = new ObjectMapper();

    StoredCity read(Connection connection, long id) throws SQLException {
        List<AreaSource> areas = new ArrayList<>();
        List<Landmark> landmarks = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT code, area_level, name_zh, name_en, parent, shape FROM places_area WHERE geography_id = ?")) {
            select.setLong(1, id);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    byte[] shape = row.getBytes("shape");
                    areas.add(new AreaSource(
                            row.getString("code"),
                            AreaLevel.valueOf(row.getString("area_level")),
                            new LocalizedText(row.getString("name_zh"), row.getString("name_en")),
                            row.getString("parent"),
                            shape == null ? null : shape(shape)));
                }
            }
        }
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT id, kind, name_zh, name_en, attributes, shape FROM places_landmark WHERE geography_id = ?")) {
            select.setLong(1, id);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    landmarks.add(new Landmark(
                            row.getString("id"),
                            LandmarkKind.valueOf(row.getString("kind")),
                            new LocalizedText(row.getString("name_zh"), row.getString("name_en")),
                            Outlines.of(shape(row.getBytes("shape"))),
                            attributes(row.getString("attributes"))));
                }
            }
        }
        return new StoredCity(id, areas, landmarks);
    }

    void insert(Connection connection, StoredCity city) throws SQLException {
        WKBWriter writer = new WKBWriter();
        try (PreparedStatement insert = connection.prepareStatement(
                """
                INSERT INTO places_area (geography_id, code, area_level, name_zh, name_en, parent, shape)
                VALUES (?, ?, ?, ?, ?, ?, ?)""")) {
            int waiting = 0;
            for (AreaSource area : city.areas()) {
                Geometry shape = area.shape();
                insert.setLong(1, city.id());
                insert.setString(2, area.code());
                insert.setString(3, area.level().name());
                insert.setString(4, area.name().zh());
                insert.setString(5, area.name().en());
                insert.setString(6, area.parent());
                insert.setBytes(7, shape == null ? null : writer.write(shape));
                waiting = batch(insert, waiting);
            }
            insert.executeBatch();
        }
        try (PreparedStatement insert = connection.prepareStatement(
                """
                INSERT INTO places_landmark (geography_id, id, kind, name_zh, name_en, attributes, shape)
                VALUES (?, ?, ?, ?, ?, ?, ?)""")) {
            int waiting = 0;
            for (Landmark landmark : city.landmarks()) {
                insert.setLong(1, city.id());
                insert.setString(2, landmark.id());
                insert.setString(3, landmark.kind().name());
                insert.setString(4, landmark.name().zh());
                insert.setString(5, landmark.name().en());
                insert.setString(6, text(landmark.attributes()));
                insert.setBytes(
                        7, writer.write(Outlines.shape(landmark.outline(), landmark.kind() == LandmarkKind.ROAD)));
                waiting = batch(insert, waiting);
            }
            insert.executeBatch();
        }
    }

    private static int batch(PreparedStatement insert, int waiting) throws SQLException {
        insert.addBatch();
        if (waiting + 1 < BATCH) {
            return waiting + 1;
        }
        insert.executeBatch();
        return 0;
    }

    private static Geometry shape(byte[] wkb) throws SQLException {
        try {
            return new WKBReader().read(wkb);
        } catch (ParseException e) {
            throw new SQLException("a stored shape is damaged", e);
        }
    }

    private Map<String, String> attributes(String text) throws SQLException {
        try {
            return json.readValue(text, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new SQLException("stored attributes are damaged", e);
        }
    }

    private String text(Map<String, String> attributes) throws SQLException {
        try {
            return json.writeValueAsString(attributes);
        } catch (JsonProcessingException e) {
            throw new SQLException("attributes cannot be written", e);
        }
    }
}
