/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.telemetry.testing;

import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.cityloom.api.devices.Device;
import org.cityloom.api.devices.DeviceState;
import org.cityloom.api.telemetry.Measurement;
import org.cityloom.platform.store.testing.StoreFixture;
import org.cityloom.platform.telemetry.internal.check.Entry;
import org.cityloom.platform.telemetry.internal.check.InboundMessage;
import org.cityloom.platform.telemetry.internal.store.MeasurementRow;
import org.cityloom.platform.telemetry.internal.store.StateRow;
import org.cityloom.platform.telemetry.internal.store.TelemetryTables;

/** Stores measurements as a batch would, without broker and handler. */
public final class StoredRows {
    private static final InboundMessage.Origin NOWHERE = new InboundMessage.Origin() {
        @Override
        public void acknowledge(int id, int qos) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isAlive() {
            return false;
        }
    };

    private final StoreFixture store;
    private final TelemetryTables tables;

    public StoredRows(StoreFixture store, TelemetryTables tables) {
        this.store = store;
        this.tables = tables;
    }

    public static Measurement measurement(String device, Instant time, long sequence, double speed) {
        return new Measurement(device, time, sequence, null, Map.of("speed", speed));
    }

    /** Stores them in one transaction; answers those that were new. */
    public List<Measurement> add(Measurement... measurements) {
        return add(Arrays.asList(measurements));
    }

    public List<Measurement> add(List<Measurement> measurements) {
        List<Entry> entries = new ArrayList<>();
        for (Measurement measurement : measurements) {
            entries.add(new Entry(measurement, device(measurement.deviceId()), message(measurement.deviceId())));
        }
        List<MeasurementRow> rows = tables.prepare(entries);
        Instant arrival = Instant.now();
        List<Measurement> fresh = new ArrayList<>();
        Map<String, StateRow> states = store.transactions().required(() -> {
            try (Connection connection = store.dataSource().getConnection()) {
                List<MeasurementRow> inserted = tables.insert(connection, rows, arrival, true);
                if (inserted == null) {
                    throw new IllegalStateException("care must find the duplicates itself");
                }
                inserted.forEach(row -> fresh.add(row.measurement()));
                tables.markDirty(connection, inserted);
                return tables.storeStates(connection, rows, arrival, Map.of());
            }
        });
        tables.show(states);
        return fresh;
    }

    private static Device device(String id) {
        return new Device(id, "muck-truck", "muck", id, null, null, null, DeviceState.ONLINE, null);
    }

    private static InboundMessage message(String device) {
        return new InboundMessage(NOWHERE, 1, 1, "city/muck/" + device, device, null, new byte[0], 0, 0);
    }
}
