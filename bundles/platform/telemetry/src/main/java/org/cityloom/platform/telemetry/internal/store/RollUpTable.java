/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.telemetry.internal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

import javax.sql.DataSource;

import org.cityloom.api.store.StoreException;

/** The 1-minute or the 1-hour roll-ups. */
enum RollUpTable {
    MINUTE("telemetry_minute", Duration.ofMinutes(1)),
    HOUR("telemetry_hour", Duration.ofHours(1));

    private final String table;
    private final long millis;

    RollUpTable(String table, Duration length) {
        this.table = table;
        this.millis = length.toMillis();
    }

    /** Length of a bucket in milliseconds. */
    long millis() {
        return millis;
    }

    /** Start of the bucket that the moment lies in. */
    long floor(long epochMillis) {
        return Math.floorDiv(epochMillis, millis) * millis;
    }

    /** Start of the first bucket that begins at or after the moment. */
    long ceiling(long epochMillis) {
        return floor(epochMillis + millis - 1);
    }

    /** Stored buckets of the device that begin within the range, by their start. */
    Map<Long, Aggregates> read(DataSource source, String deviceId, long from, long to) {
        Map<Long, Aggregates> buckets = new TreeMap<>();
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT bucket, aggregates FROM " + table
                        + " WHERE device_id = ? AND bucket >= ? AND bucket < ?")) {
            select.setString(1, deviceId);
            select.setObject(2, Times.utc(from));
            select.setObject(3, Times.utc(to));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    Aggregates aggregates = new Aggregates();
                    aggregates.addEncoded(rows.getBytes(2));
                    buckets.put(Times.instant(rows, 1).toEpochMilli(), aggregates);
                }
            }
            return buckets;
        } catch (SQLException e) {
            throw new StoreException("cannot read " + table + " of " + deviceId, e);
        }
    }

    /** Inserts or replaces buckets of the device, in the transaction of this thread. */
    void write(TelemetryTables tables, String deviceId, Map<Long, Aggregates> buckets) throws SQLException {
        try (Connection connection = tables.source().getConnection();
                PreparedStatement replace = connection.prepareStatement(tables.replaceBucket(table))) {
            for (Map.Entry<Long, Aggregates> bucket : buckets.entrySet()) {
                replace.setString(1, deviceId);
                replace.setObject(2, Times.utc(bucket.getKey()));
                replace.setBytes(3, bucket.getValue().encode());
                replace.addBatch();
            }
            replace.executeBatch();
        }
    }

    /** Removes buckets from before the moment. */
    void trim(DataSource source, Instant before) {
        try (Connection connection = source.getConnection();
                PreparedStatement delete = connection.prepareStatement("DELETE FROM " + table + " WHERE bucket < ?")) {
            delete.setObject(1, Times.utc(before));
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new StoreException("cannot remove what is past its retention from " + table, e);
        }
    }
}
