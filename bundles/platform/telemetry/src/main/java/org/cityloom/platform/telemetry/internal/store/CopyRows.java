/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.telemetry.internal.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

import org.cityloom.api.places.Position;

/** Writes measurements with PostgreSQL's binary COPY, which spares both sides the text. */
final class CopyRows {
    private static final String COPY =
            "COPY telemetry_measurement (device_id, measured_at, sequence_number, arrived_at,"
                    + " latitude, longitude, signals) FROM STDIN (FORMAT binary)";
    private static final int CHUNK = 64 * 1024;
    private static final long EPOCH_2000 = 946_684_800_000L; // PostgreSQL counts microseconds from 2000-01-01
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};

    private CopyRows() {}

    static void write(Connection connection, List<MeasurementRow> rows, Instant arrival) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
        try {
            Bytes bytes = new Bytes(CHUNK + 4096);
            bytes.putBytes(SIGNATURE);
            bytes.putLong(0); // no flags, no extension
            for (MeasurementRow row : rows) {
                put(bytes, row, arrival);
                if (bytes.length() >= CHUNK) {
                    copy.writeToCopy(bytes.array(), 0, bytes.length());
                    bytes.clear();
                }
            }
            bytes.putShort(-1);
            copy.writeToCopy(bytes.array(), 0, bytes.length());
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static void put(Bytes bytes, MeasurementRow row, Instant arrival) {
        Position position = row.measurement().position();
        bytes.putShort(7);
        bytes.putText(row.measurement().deviceId());
        putMoment(bytes, row.millis());
        bytes.putInt(8);
        bytes.putLong(row.measurement().sequence());
        putMoment(bytes, arrival.toEpochMilli());
        putDouble(bytes, position == null ? null : position.latitude());
        putDouble(bytes, position == null ? null : position.longitude());
        bytes.putInt(row.signals().length);
        bytes.putBytes(row.signals());
    }

    private static void putMoment(Bytes bytes, long epochMillis) {
        bytes.putInt(8);
        bytes.putLong((epochMillis - EPOCH_2000) * 1000);
    }

    private static void putDouble(Bytes bytes, @Nullable Double value) {
        if (value == null) {
            bytes.putInt(-1);
        } else {
            bytes.putInt(8);
            bytes.putDouble(value);
        }
    }
}
