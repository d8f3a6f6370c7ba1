/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.commands.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

import org.cityloom.api.telemetry.HistoryCursor;
import org.cityloom.api.telemetry.HistoryQuery;
import org.cityloom.api.telemetry.LastKnown;
import org.cityloom.api.telemetry.Measurement;
import org.cityloom.api.telemetry.SeriesPoint;
import org.cityloom.api.telemetry.TelemetryHistory;

/** What was measured, in memory: of each device the last hour, which is more than any effect may take. Safe for all threads. */
public final class Measured implements TelemetryHistory {
    private static final Duration KEPT = Duration.ofHours(1);
    private static final Comparator<HistoryCursor> ORDER =
            Comparator.comparing(HistoryCursor::time).thenComparing(HistoryCursor::sequence);

    private final Map<String, NavigableMap<HistoryCursor, Measurement>> byDevice = new ConcurrentHashMap<>();
    private final AtomicLong values = new AtomicLong();

    /** Keeps a measurement, and forgets those of its device that are too old. */
    public void add(Measurement measurement) {
        NavigableMap<HistoryCursor, Measurement> kept = of(measurement.deviceId());
        kept.put(HistoryCursor.behind(measurement), measurement);
        kept.headMap(first(measurement.time().minus(KEPT)), false).clear();
    }

    /** Likewise one value. */
    public void add(String device, Instant time, String signal, double value) {
        add(new Measurement(device, time, values.getAndIncrement(), null, Map.of(signal, value)));
    }

    @Override
    public List<Measurement> measurements(HistoryQuery query) {
        HistoryCursor after = query.after();
        return of(query.deviceId()).subMap(first(query.from()), first(query.to())).values().stream()
                .filter(m -> (query.signal() == null || m.signals().containsKey(query.signal()))
                        && (after == null || ORDER.compare(HistoryCursor.behind(m), after) > 0))
                .limit(query.limit())
                .toList();
    }

    private NavigableMap<HistoryCursor, Measurement> of(String device) {
        return byDevice.computeIfAbsent(device, unknown -> new ConcurrentSkipListMap<>(ORDER));
    }

    /** Before everything of that moment. */
    private static HistoryCursor first(Instant time) {
        return new HistoryCursor(time, Long.MIN_VALUE);
    }

    @Override
    public List<SeriesPoint> series(String deviceId, String signal, Instant from, Instant to, int points) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<LastKnown> lastKnown(String deviceId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, LastKnown> lastKnown(Collection<String> deviceIds) {
        throw new UnsupportedOperationException();
    }
}
