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
import java.util.List;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.places.Position;
import org.cityloom.api.store.StoreException;
import org.cityloom.api.telemetry.HistoryCursor;

/** Reads measurements of one device page by page, so that no range, however long, fills the memory. */
final class MeasurementReader {
    private static final String SELECT = "SELECT measured_at, sequence_number, latitude, longitude, signals"
            + " FROM telemetry_measurement WHERE device_id = ? AND measured_at >= ? AND measured_at < ?"
            + " AND (measured_at, sequence_number) > (?, ?) ORDER BY measured_at, sequence_number LIMIT ?";

    private final DataSource source;

    MeasurementReader(DataSource source) {
        this.source = source;
    }

    /** At most that many measurements behind the cursor, in order. */
    List<Row> page(String deviceId, Instant from, Instant to, @Nullable HistoryCursor after, int limit) {
        HistoryCursor behind = after == null ? new HistoryCursor(from.minusMillis(1), 0) : after;
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setString(1, deviceId);
            select.setObject(2, Times.utc(from));
            select.setObject(3, Times.utc(to));
            select.setObject(4, Times.utc(behind.time()));
            select.setLong(5, behind.sequence());
            select.setInt(6, limit);
            List<Row> page = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    page.add(new Row(
                            Times.instant(rows, 1),
                            rows.getLong(2),
                            LastKnownStates.position(rows, 3),
                            rows.getBytes(5)));
                }
            }
            return page;
        } catch (SQLException e) {
            throw new StoreException("cannot read the measurements of " + deviceId, e);
        }
    }

    /** Gives all measurements of the range to the sink, in order. */
    void forEach(String deviceId, Instant from, Instant to, int pageSize, RowSink sink) {
        HistoryCursor after = null;
        List<Row> page;
        do {
            page = page(deviceId, from, to, after, pageSize);
            for (Row row : page) {
                sink.row(row);
                after = new HistoryCursor(row.time(), row.sequence());
            }
        } while (page.size() == pageSize);
    }

    /**
     * A stored measurement.
     *
     * @param time when
     * @param sequence as the device counted
     * @param position where, or null
     * @param signals as {@link SignalCodec} wrote them
     */
    @SuppressWarnings("ArrayRecordComponent") // passed on, never compared
    record Row(Instant time, long sequence, @Nullable Position position, byte[] signals) {}

    /** Takes rows. */
    @FunctionalInterface
    interface RowSink {
        void row(Row row);
    }
}
