/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.alarms.internal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.alarms.Alarm;
import org.cityloom.api.alarms.AlarmQuery;
import org.cityloom.api.alarms.AlarmRaise;
import org.cityloom.api.page.Page;
import org.cityloom.api.page.PageRequest;
import org.cityloom.api.places.Position;

/** The alarms as they stand. The column {@code open_key} is unique and null once cleared: one open alarm per device and kind. */
public final class AlarmTable {
    private static final String INSERT =
            """
            INSERT INTO alarms_alarm (open_key, subsystem, kind, device_id, severity, text_zh, text_en, latitude, longitude,
              area, raised_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String DUPLICATE_KEY = "23505";
    private static final int TEXT_LENGTH = 1000; // of the columns

    /** The open alarm of a device and kind. */
    public Optional<Alarm> open(Connection connection, String kind, String deviceId) throws SQLException {
        return first(connection, "open_key = ?", openKey(kind, deviceId));
    }

    /** The alarm with that id. */
    public Optional<Alarm> byId(Connection connection, long id) throws SQLException {
        return first(connection, "id = ?", id);
    }

    /**
     * Stores an open alarm.
     *
     * @param area code of the unit grid; null if unknown
     * @return its id; empty if another transaction opened one of this device and kind meanwhile
     */
    public Optional<Long> insert(Connection connection, AlarmRaise raise, @Nullable String area) throws SQLException {
        boolean postgres = "PostgreSQL".equals(connection.getMetaData().getDatabaseProductName());
        // on PostgreSQL a broken key would end the transaction; on H2 it only ends the statement
        String sql = postgres ? INSERT + " ON CONFLICT (open_key) DO NOTHING" : INSERT;
        try (PreparedStatement insert = connection.prepareStatement(sql, new String[] {"id"})) {
            Position position = raise.position();
            Rows.bind(
                    insert,
                    openKey(raise.kind(), raise.deviceId()),
                    raise.subsystem(),
                    raise.kind(),
                    raise.deviceId(),
                    raise.severity().name(),
                    cut(raise.text().zh()),
                    cut(raise.text().en()),
                    position == null ? null : position.latitude(),
                    position == null ? null : position.longitude(),
                    area,
                    raise.at());
            insert.executeUpdate();
            try (ResultSet keys = insert.getGeneratedKeys()) {
                return keys.next() ? Optional.of(keys.getLong(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            if (!postgres && DUPLICATE_KEY.equals(e.getSQLState())) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Notes who took note; false if somebody had before, or if there is no such alarm. */
    public boolean acknowledge(Connection connection, long id, Instant at, String by) throws SQLException {
        return Rows.update(
                        connection,
                        "UPDATE alarms_alarm SET acknowledged_at = ?, acknowledged_by = ? WHERE id = ? AND acknowledged_at IS NULL",
                        at,
                        by,
                        id)
                == 1;
    }

    /** Clears; false if it was cleared before, or if there is no such alarm. */
    public boolean clear(Connection connection, long id, Instant at) throws SQLException {
        return Rows.update(
                        connection,
                        "UPDATE alarms_alarm SET cleared_at = ?, open_key = NULL WHERE id = ? AND cleared_at IS NULL",
                        at,
                        id)
                == 1;
    }

    /** Alarms that fit, newest first. */
    public Page<Alarm> page(Connection connection, AlarmQuery query, PageRequest page) throws SQLException {
        Conditions conditions = new Conditions()
                .add("subsystem = ?", query.subsystem())
                .add("kind = ?", query.kind())
                .add("device_id = ?", query.deviceId())
                .add("raised_at >= ?", query.from())
                .add("raised_at < ?", query.to())
                .within("area", query.within());
        if (query.open() != null) {
            conditions.add(query.open() ? "open_key IS NOT NULL" : "open_key IS NULL");
        }
        List<Long> total = Rows.list(
                connection,
                "SELECT COUNT(*) FROM alarms_alarm" + conditions.where(),
                row -> row.getLong(1),
                conditions.parameters());
        List<Alarm> items = Rows.list(
                connection,
                "SELECT " + AlarmRow.COLUMNS + " FROM alarms_alarm a" + conditions.where()
                        + " ORDER BY raised_at DESC, id DESC LIMIT ? OFFSET ?",
                AlarmRow::read,
                conditions.parametersAnd(page.limit(), page.offset()));
        return new Page<>(items, page.offset(), total.get(0));
    }

    private static Optional<Alarm> first(Connection connection, String condition, Object parameter)
            throws SQLException {
        return Rows.list(
                        connection,
                        "SELECT " + AlarmRow.COLUMNS + " FROM alarms_alarm a WHERE " + condition,
                        AlarmRow::read,
                        parameter)
                .stream()
                .findFirst();
    }

    private static String openKey(String kind, String deviceId) {
        return kind + " " + deviceId;
    }

    private static String cut(String text) {
        return text.length() <= TEXT_LENGTH ? text : text.substring(0, TEXT_LENGTH - 1) + "…";
    }
}
