/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.telemetry.internal.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.page.PageRequest;
import org.cityloom.api.telemetry.HistoryCursor;
import org.cityloom.api.telemetry.HistoryQuery;
import org.cityloom.api.telemetry.LastKnown;
import org.cityloom.api.telemetry.Measurement;
import org.cityloom.api.telemetry.SeriesPoint;
import org.cityloom.api.telemetry.TelemetryHistory;
import org.cityloom.platform.telemetry.internal.TelemetrySettings;

/** What was measured, read from the tables. */
@Component(configurationPid = TelemetrySettings.PID)
public final class StoredHistory implements TelemetryHistory {
    private static final int SCAN_PAGE = 1000;

    private final TelemetryTables tables;
    private final MeasurementReader reader;
    private final SeriesReader series;

    @Activate
    public StoredHistory(TelemetrySettings settings, @Reference TelemetryTables tables) {
        this(tables, Clock.systemUTC(), Duration.ofSeconds(3L * settings.rollUpSeconds()));
    }

    /** @param rollUpLag after how long a measurement is surely rolled up */
    public StoredHistory(TelemetryTables tables, Clock clock, Duration rollUpLag) {
        this.tables = tables;
        this.reader = new MeasurementReader(tables.source());
        this.series = new SeriesReader(tables, clock, rollUpLag);
    }

    @Override
    public List<Measurement> measurements(HistoryQuery query) {
        checkRange(query.from(), query.to());
        if (query.limit() < 1 || query.limit() > PageRequest.MAXIMUM_LIMIT) {
            throw new IllegalArgumentException(
                    "limit must be 1 to " + PageRequest.MAXIMUM_LIMIT + ", got " + query.limit());
        }
        String signal = query.signal();
        if (signal == null) {
            return reader.page(query.deviceId(), query.from(), query.to(), query.after(), query.limit()).stream()
                    .map(row -> measurement(query.deviceId(), row))
                    .toList();
        }
        Integer id = tables.dictionary().find(signal);
        return id == null ? List.of() : carrying(query, id);
    }

    private List<Measurement> carrying(HistoryQuery query, int signal) {
        List<Measurement> found = new ArrayList<>();
        HistoryCursor after = query.after();
        List<MeasurementReader.Row> page;
        do {
            page = reader.page(query.deviceId(), query.from(), query.to(), after, SCAN_PAGE);
            for (MeasurementReader.Row row : page) {
                after = new HistoryCursor(row.time(), row.sequence());
                if (tables.codec().find(row.signals(), signal) != null) {
                    found.add(measurement(query.deviceId(), row));
                    if (found.size() == query.limit()) {
                        return found;
                    }
                }
            }
        } while (page.size() == SCAN_PAGE);
        return found;
    }

    private Measurement measurement(String deviceId, MeasurementReader.Row row) {
        return new Measurement(
                deviceId,
                row.time(),
                row.sequence(),
                row.position(),
                tables.codec().decode(row.signals()));
    }

    @Override
    public List<SeriesPoint> series(String deviceId, String signal, Instant from, Instant to, int points) {
        checkRange(from, to);
        if (points < 1 || points > MAXIMUM_POINTS) {
            throw new IllegalArgumentException("points must be 1 to " + MAXIMUM_POINTS + ", got " + points);
        }
        return series.read(deviceId, signal, from, to, points);
    }

    private static void checkRange(Instant from, Instant to) {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("the range from " + from + " to " + to + " is empty");
        }
    }

    @Override
    public Optional<LastKnown> lastKnown(String deviceId) {
        return Optional.ofNullable(tables.lastKnown(deviceId));
    }

    @Override
    public Map<String, LastKnown> lastKnown(Collection<String> deviceIds) {
        Map<String, LastKnown> found = new HashMap<>();
        for (String device : deviceIds) {
            LastKnown state = tables.lastKnown(device);
            if (state != null) {
                found.put(device, state);
            }
        }
        return found;
    }
}
