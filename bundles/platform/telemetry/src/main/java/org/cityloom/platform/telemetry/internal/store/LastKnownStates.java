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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.places.Position;
import org.cityloom.api.store.StoreException;
import org.cityloom.api.telemetry.LastKnown;
import org.cityloom.api.telemetry.Measurement;
import org.cityloom.platform.telemetry.internal.decode.SignalValues;

/**
 * The newest measurement of every device, in memory; one entry for each device that ever measured. Written behind the commit that
 * stored it. Safe for all threads, while each device has one writer.
 */
final class LastKnownStates {
    private static final String SELECT =
            "SELECT device_id, measured_at, sequence_number, arrived_at, latitude, longitude, signals FROM telemetry_state";

    private final Map<String, LastKnown> states = new ConcurrentHashMap<>();
    private final SignalCodec codec;

    LastKnownStates(DataSource source, SignalCodec codec) {
        this.codec = codec;
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                LastKnown state = state(rows);
                states.put(state.measurement().deviceId(), state);
            }
        } catch (SQLException e) {
            throw new StoreException("cannot read the last known states", e);
        }
    }

    private LastKnown state(ResultSet row) throws SQLException {
        Measurement measurement = new Measurement(
                row.getString(1),
                Times.instant(row, 2),
                row.getLong(3),
                position(row, 5),
                codec.decode(row.getBytes(7)));
        return new LastKnown(measurement, Times.instant(row, 4));
    }

    static @Nullable Position position(ResultSet row, int column) throws SQLException {
        double latitude = row.getDouble(column);
        if (row.wasNull()) {
            return null;
        }
        return new Position(latitude, row.getDouble(column + 1));
    }

    @Nullable
    LastKnown get(String deviceId) {
        return states.get(deviceId);
    }

    /** The states after those rows, for each device that one of them is the newest of; nothing is kept yet. */
    Map<String, StateRow> after(List<MeasurementRow> rows, Instant arrival, Map<String, String> memories) {
        Map<String, StateRow> changed = new HashMap<>();
        for (MeasurementRow row : rows) {
            Measurement measurement = row.measurement();
            String device = measurement.deviceId();
            StateRow before = changed.get(device);
            LastKnown known = before == null ? states.get(device) : before.lastKnown();
            if (known == null || !isBefore(measurement, known.measurement())) {
                changed.put(device, next(row, known, arrival, memories.get(device)));
            }
        }
        memories.forEach((device, memory) -> changed.computeIfAbsent(device, d -> remembered(d, memory)));
        return changed;
    }

    private static boolean isBefore(Measurement one, Measurement other) {
        int times = one.time().compareTo(other.time());
        return times < 0 || (times == 0 && one.sequence() < other.sequence());
    }

    private StateRow next(MeasurementRow row, @Nullable LastKnown known, Instant arrival, @Nullable String memory) {
        Measurement now = row.measurement();
        Map<String, Double> signals = known == null
                ? now.signals()
                : SignalValues.complete(now.signals(), known.measurement().signals());
        if (signals == now.signals()) {
            return new StateRow(new LastKnown(now, arrival), row.signals(), memory);
        }
        Measurement complete = new Measurement(now.deviceId(), now.time(), now.sequence(), now.position(), signals);
        return new StateRow(new LastKnown(complete, arrival), codec.encode(signals), memory);
    }

    /** A device with late measurements only: its state stays, its memory changes. */
    private StateRow remembered(String device, String memory) {
        LastKnown known = states.get(device);
        if (known == null) {
            throw new IllegalStateException("device " + device + " has a memory and no state");
        }
        return new StateRow(known, codec.encode(known.measurement().signals()), memory);
    }

    /** Shows what was committed. */
    void show(Map<String, StateRow> committed) {
        committed.forEach((device, row) -> states.put(device, row.lastKnown()));
    }
}
