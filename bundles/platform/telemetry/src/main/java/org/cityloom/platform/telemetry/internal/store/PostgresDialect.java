/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.telemetry.internal.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.places.Position;
import org.cityloom.api.store.Transactions;
import org.cityloom.api.telemetry.Measurement;
import org.cityloom.platform.telemetry.internal.check.Entry;

/** PostgreSQL: COPY while all is new, one statement over arrays otherwise. */
final class PostgresDialect implements Dialect {
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String MOMENT = "timestamptz 'epoch' + %s * interval '1 millisecond'";

    private static final String INSERT_NEW =
            "INSERT INTO telemetry_measurement (device_id, measured_at, sequence_number,"
                    + " arrived_at, latitude, longitude, signals) SELECT d, " + MOMENT.formatted("t")
                    + ", s, ?, la, lo, v"
                    + " FROM unnest(?::text[], ?::bigint[], ?::bigint[], ?::float8[], ?::float8[], ?::bytea[])"
                    + " AS r(d, t, s, la, lo, v) ON CONFLICT DO NOTHING RETURNING device_id, measured_at, sequence_number";

    private static final String STORE_STATES =
            "INSERT INTO telemetry_state AS o (device_id, measured_at, sequence_number,"
                    + " arrived_at, latitude, longitude, signals, memory) SELECT d, " + MOMENT.formatted("t") + ", s, "
                    + MOMENT.formatted("a") + ", la, lo, v, m"
                    + " FROM unnest(?::text[], ?::bigint[], ?::bigint[], ?::bigint[], ?::float8[], ?::float8[], ?::bytea[], ?::text[])"
                    + " AS r(d, t, s, a, la, lo, v, m) ON CONFLICT (device_id) DO UPDATE SET measured_at = excluded.measured_at,"
                    + " sequence_number = excluded.sequence_number, arrived_at = excluded.arrived_at, latitude = excluded.latitude,"
                    + " longitude = excluded.longitude, signals = excluded.signals,"
                    + " memory = COALESCE(excluded.memory, o.memory)";

    private static final String MEMORIES =
            "SELECT device_id, memory FROM telemetry_state WHERE device_id = ANY (?) AND memory IS NOT NULL";

    private final DayPartitions measurements;
    private final DayPartitions minutes;

    PostgresDialect(DataSource source, Transactions transactions) {
        measurements = new DayPartitions("telemetry_measurement", source, transactions);
        minutes = new DayPartitions("telemetry_minute", source, transactions);
    }

    @Override
    public void prepare(Set<LocalDate> days) {
        measurements.prepare(days);
        minutes.prepare(days);
    }

    @Override
    public void forgetDays() {
        measurements.forget();
        minutes.forget();
    }

    @Override
    public List<MeasurementRow> insert(
            Connection connection, List<MeasurementRow> rows, Instant arrival, boolean careful) throws SQLException {
        if (careful) {
            return insertNew(connection, rows, arrival);
        }
        try {
            CopyRows.write(connection, rows, arrival);
            return rows;
        } catch (SQLException e) {
            throw UNIQUE_VIOLATION.equals(e.getSQLState()) ? new DuplicatesException(e) : e;
        }
    }

    private static List<MeasurementRow> insertNew(Connection connection, List<MeasurementRow> rows, Instant arrival)
            throws SQLException {
        List<Measurement> all = rows.stream().map(MeasurementRow::measurement).toList();
        Set<Entry.Key> stored = new HashSet<>();
        try (PreparedStatement insert = connection.prepareStatement(INSERT_NEW)) {
            insert.setObject(1, Times.utc(arrival));
            insert.setArray(2, texts(connection, all, Measurement::deviceId));
            insert.setArray(3, longs(connection, all, m -> m.time().toEpochMilli()));
            insert.setArray(4, longs(connection, all, Measurement::sequence));
            insert.setArray(5, degrees(connection, all, Position::latitude));
            insert.setArray(6, degrees(connection, all, Position::longitude));
            insert.setArray(7, bytes(connection, rows, MeasurementRow::signals));
            try (ResultSet inserted = insert.executeQuery()) {
                while (inserted.next()) {
                    long time = Times.instant(inserted, 2).toEpochMilli();
                    stored.add(new Entry.Key(inserted.getString(1), time, inserted.getLong(3)));
                }
            }
        }
        List<MeasurementRow> fresh = new ArrayList<>(stored.size());
        for (MeasurementRow row : rows) {
            if (stored.contains(row.entry().key())) {
                fresh.add(row);
            }
        }
        return fresh;
    }

    @Override
    public void store(Connection connection, Collection<StateRow> states) throws SQLException {
        List<StateRow> rows = List.copyOf(states);
        List<Measurement> all = rows.stream().map(StateRow::measurement).toList();
        try (PreparedStatement store = connection.prepareStatement(STORE_STATES)) {
            store.setArray(1, texts(connection, all, Measurement::deviceId));
            store.setArray(2, longs(connection, all, m -> m.time().toEpochMilli()));
            store.setArray(3, longs(connection, all, Measurement::sequence));
            store.setArray(
                    4, longs(connection, rows, r -> r.lastKnown().arrival().toEpochMilli()));
            store.setArray(5, degrees(connection, all, Position::latitude));
            store.setArray(6, degrees(connection, all, Position::longitude));
            store.setArray(7, bytes(connection, rows, StateRow::signals));
            store.setArray(8, texts(connection, rows, StateRow::memory));
            store.executeUpdate();
        }
    }

    @Override
    public Map<String, String> memories(Connection connection, Collection<String> deviceIds) throws SQLException {
        Map<String, String> memories = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(MEMORIES)) {
            select.setArray(1, texts(connection, List.copyOf(deviceIds), Function.identity()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    memories.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        return memories;
    }

    @Override
    public String replaceBucket(String table) {
        return "INSERT INTO " + table + " (device_id, bucket, aggregates) VALUES (?, ?, ?)"
                + " ON CONFLICT (device_id, bucket) DO UPDATE SET aggregates = excluded.aggregates";
    }

    @Override
    public void dropBefore(LocalDate firstMeasurement, LocalDate firstMinute) {
        measurements.dropBefore(firstMeasurement);
        minutes.dropBefore(firstMinute);
    }

    private static <T> Array texts(Connection connection, List<T> rows, Function<T, @Nullable String> column)
            throws SQLException {
        return connection.createArrayOf("text", rows.stream().map(column).toArray(String[]::new));
    }

    private static <T> Array longs(Connection connection, List<T> rows, Function<T, Long> column) throws SQLException {
        return connection.createArrayOf("int8", rows.stream().map(column).toArray(Long[]::new));
    }

    private static Array degrees(Connection connection, List<Measurement> rows, Function<Position, Double> column)
            throws SQLException {
        Double[] degrees = new Double[rows.size()];
        for (int i = 0; i < degrees.length; i++) {
            Position position = rows.get(i).position();
            degrees[i] = position == null ? null : column.apply(position);
        }
        return connection.createArrayOf("float8", degrees);
    }

    private static <T> Array bytes(Connection connection, List<T> rows, Function<T, byte[]> column)
            throws SQLException {
        return connection.createArrayOf("bytea", rows.stream().map(column).toArray(byte[][]::new));
    }
}
