/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.telemetry.internal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

import org.cityloom.api.store.Transactions;

/**
 * Counts the marked minutes again from the measurements, and their hours from the minutes. Counting anew instead of adding up makes
 * late back-fill, repeated messages and a crash in between harmless. One run at a time.
 */
public final class RollUps {
    private static final int MARK_ROWS = 500;
    private static final int MARKS = 5_000; // minutes of devices in one transaction, about a second of work
    private static final int PAGE = 5_000;

    private final TelemetryTables tables;
    private final Transactions transactions;
    private final MeasurementReader measurements;

    public RollUps(TelemetryTables tables, Transactions transactions) {
        this.tables = tables;
        this.transactions = transactions;
        this.measurements = new MeasurementReader(tables.source());
    }

    /** Counts some of what is marked; false if nothing was. */
    public boolean runOnce() {
        return transactions.required(() -> {
            DirtyMarks marks = new DirtyMarks();
            List<Long> rows = take(marks);
            for (Map.Entry<String, NavigableSet<Long>> device : marks.minutes().entrySet()) {
                countMinutes(device.getKey(), device.getValue());
                countHours(device.getKey(), device.getValue());
            }
            return !rows.isEmpty();
        });
    }

    private List<Long> take(DirtyMarks marks) throws SQLException {
        List<Long> taken = new ArrayList<>();
        try (Connection connection = tables.source().getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT id, marks FROM telemetry_dirty ORDER BY id LIMIT " + MARK_ROWS);
                PreparedStatement delete = connection.prepareStatement("DELETE FROM telemetry_dirty WHERE id = ?")) {
            try (ResultSet rows = select.executeQuery()) {
                while (marks.size() < MARKS && rows.next()) {
                    taken.add(rows.getLong(1));
                    marks.addEncoded(rows.getBytes(2));
                }
            }
            for (long id : taken) {
                // one by one: a lower number may be committed later
                delete.setLong(1, id);
                delete.addBatch();
            }
            delete.executeBatch();
        }
        return taken;
    }

    private void countMinutes(String device, NavigableSet<Long> minutes) throws SQLException {
        Map<Long, Aggregates> buckets = new HashMap<>();
        Long first = minutes.first();
        while (first != null) {
            long last = first;
            while (minutes.contains(last + 1)) {
                last++;
            }
            count(device, first, last, buckets);
            first = minutes.higher(last);
        }
        RollUpTable.MINUTE.write(tables, device, buckets);
    }

    private void count(String device, long firstMinute, long lastMinute, Map<Long, Aggregates> into) {
        long length = RollUpTable.MINUTE.millis();
        measurements.forEach(
                device,
                Instant.ofEpochMilli(firstMinute * length),
                Instant.ofEpochMilli((lastMinute + 1) * length),
                PAGE,
                row -> {
                    long bucket = RollUpTable.MINUTE.floor(row.time().toEpochMilli());
                    Aggregates aggregates = into.computeIfAbsent(bucket, b -> new Aggregates());
                    SignalCodec.forEach(row.signals(), aggregates::add);
                });
    }

    private void countHours(String device, NavigableSet<Long> minutes) throws SQLException {
        NavigableSet<Long> hours = new TreeSet<>();
        minutes.forEach(minute -> hours.add(RollUpTable.HOUR.floor(minute * RollUpTable.MINUTE.millis())));
        Map<Long, Aggregates> buckets = new HashMap<>();
        for (long hour : hours) {
            Map<Long, Aggregates> counted =
                    RollUpTable.MINUTE.read(tables.source(), device, hour, hour + RollUpTable.HOUR.millis());
            Aggregates all = new Aggregates();
            counted.values().forEach(all::addAll);
            buckets.put(hour, all);
        }
        RollUpTable.HOUR.write(tables, device, buckets);
    }
}
