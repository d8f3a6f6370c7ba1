/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.telemetry.internal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.places.Position;
import org.cityloom.api.store.StoreException;
import org.cityloom.api.telemetry.Measurement;

/**
 * H2, in the same process: prepared batches, which tell for each row whether it was new. There are no partitions; retention
 * deletes through the primary key, device by device and in bounded steps, so the hot path carries no second index.
 */
final class H2Dialect implements Dialect {
    private static final int DELETE_STEP = 5000;

    private final DataSource source;

    H2Dialect(DataSource source) {
        this.source = source;
    }

    @Override
    public void prepare(Set<LocalDate> days) {
        // one table holds all days
    }

    @Override
    public void forgetDays() {
        // one table holds all days
    }

    @Override
    public List<MeasurementRow> insert(
            Connection connection, List<MeasurementRow> rows, Instant arrival, boolean careful) throws SQLException {
        List<MeasurementRow> fresh = new ArrayList<>(rows.size());
        OffsetDateTime arrived = Times.utc(arrival);
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO telemetry_measurement (device_id, measured_at, sequence_number, arrived_at, latitude, longitude,"
                        + " signals) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")) {
            for (MeasurementRow row : rows) {
                Measurement measurement = row.measurement();
                insert.setString(1, measurement.deviceId());
                insert.setObject(2, Times.utc(measurement.time()));
                insert.setLong(3, measurement.sequence());
                insert.setObject(4, arrived);
                setPosition(insert, 5, measurement.position());
                insert.setBytes(7, row.signals());
                insert.addBatch();
            }
            int[] counts = insert.executeBatch();
            for (int i = 0; i < counts.length; i++) {
                if (counts[i] > 0) {
                    fresh.add(rows.get(i));
                }
            }
        }
        return fresh;
    }

    @Override
    public void store(Connection connection, Collection<StateRow> states) throws SQLException {
        List<StateRow> rows = List.copyOf(states);
        List<StateRow> missing = new ArrayList<>();
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE telemetry_state SET measured_at = ?, sequence_number = ?, arrived_at = ?, latitude = ?, longitude = ?,"
                        + " signals = ?, memory = COALESCE(?, memory) WHERE device_id = ?")) {
            int[] counts = batch(update, rows);
            for (int i = 0; i < counts.length; i++) {
                if (counts[i] == 0) {
                    missing.add(rows.get(i));
                }
            }
        }
        if (missing.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO telemetry_state (measured_at, sequence_number, arrived_at, latitude, longitude, signals, memory,"
                        + " device_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
            batch(insert, missing);
        }
    }

    private static int[] batch(PreparedStatement statement, List<StateRow> rows) throws SQLException {
        for (StateRow row : rows) {
            statement.setObject(1, Times.utc(row.measurement().time()));
            statement.setLong(2, row.measurement().sequence());
            statement.setObject(3, Times.utc(row.lastKnown().arrival()));
            setPosition(statement, 4, row.measurement().position());
            statement.setBytes(6, row.signals());
            statement.setString(7, row.memory());
            statement.setString(8, row.measurement().deviceId());
            statement.addBatch();
        }
        return statement.executeBatch();
    }

    private static void setPosition(PreparedStatement statement, int index, @Nullable Position position)
            throws SQLException {
        if (position == null) {
            statement.setNull(index, Types.DOUBLE);
            statement.setNull(index + 1, Types.DOUBLE);
        } else {
            statement.setDouble(index, position.latitude());
            statement.setDouble(index + 1, position.longitude());
        }
    }

    @Override
    public Map<String, String> memories(Connection connection, Collection<String> deviceIds) throws SQLException {
        Map<String, String> memories = new HashMap<>();
        try (PreparedStatement select =
                connection.prepareStatement("SELECT memory FROM telemetry_state WHERE device_id = ?")) {
            for (String device : deviceIds) {
                select.setString(1, device);
                try (ResultSet row = select.executeQuery()) {
                    String memory = row.next() ? row.getString(1) : null;
                    if (memory != null) {
                        memories.put(device, memory);
                    }
                }
            }
        }
        return memories;
    }

    @Override
    public String replaceBucket(String table) {
        return "MERGE INTO " + table + " (device_id, bucket, aggregates) KEY (device_id, bucket) VALUES (?, ?, ?)";
    }

    @Override
    public void dropBefore(LocalDate firstMeasurement, LocalDate firstMinute) {
        for (String device : devices()) {
            delete("telemetry_measurement", "measured_at", device, firstMeasurement);
            delete("telemetry_minute", "bucket", device, firstMinute);
        }
    }

    private List<String> devices() {
        List<String> devices = new ArrayList<>();
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT device_id FROM telemetry_state");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                devices.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new StoreException("cannot list the devices that have measurements", e);
        }
        return devices;
    }

    private void delete(String table, String column, String device, LocalDate first) {
        OffsetDateTime limit = first.atStartOfDay().atOffset(ZoneOffset.UTC);
        try (Connection connection = source.getConnection();
                PreparedStatement delete = connection.prepareStatement("DELETE FROM " + table
                        + " WHERE device_id = ? AND " + column + " < ? FETCH FIRST " + DELETE_STEP + " ROWS ONLY")) {
            delete.setString(1, device);
            delete.setObject(2, limit);
            while (delete.executeUpdate() == DELETE_STEP) {
                if (Thread.currentThread().isInterrupted()) {
                    return;
                }
            }
        } catch (SQLException e) {
            throw new StoreException("cannot remove what is past its retention from " + table, e);
        }
    }
}
