/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.commands.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.cityloom.api.telemetry.HistoryCursor;
import org.cityloom.api.telemetry.HistoryQuery;
import org.cityloom.api.telemetry.LastKnown;
import org.cityloom.api.telemetry.Measurement;
import org.cityloom.api.telemetry.SeriesPoint;
import org.cityloom.api.telemetry.TelemetryHistory;

/** What was measured, in memory: of each device the last hour, which is more than any effect may take. Safe for all threads. */
public final class Measured implements TelemetryHistory {
    private static final Duration KEPT = Duration.ofHours(1);

    private final Map<String, List<Measurement>> byDevice = new ConcurrentHashMap<>();

    /** Keeps a measurement, and forgets those of its device that are too old. */
    public void add(Measurement measurement) {
        byDevice.compute(measurement.deviceId(), (device, before) -> {
            Instant oldest = measurement.time().minus(KEPT);
            List<Measurement> kept = new ArrayList<>(before == null ? List.of() : before);
            kept.removeIf(old -> old.time().isBefore(oldest));
            kept.add(measurement);
            return List.copyOf(kept);
        });
    }

    /** Likewise one value. */
    public void add(String device, Instant time, String signal, double value) {
        long sequence = byDevice.getOrDefault(device, List.of()).size();
        add(new Measurement(device, time, sequence, null, Map.of(signal, value)));
    }

    @Override
    public List<Measurement> measurements(HistoryQuery query) {
        HistoryCursor after = query.after();
        return byDevice.getOrDefault(query.deviceId(), List.of()).stream()
                .filter(m -> !m.time().isBefore(query.from())
                        && m.time().isBefore(query.to())
                        && (query.signal() == null || m.signals().containsKey(query.signal()))
                        && (after == null || order().compare(m, at(m, after)) > 0))
                .sorted(order())
                .limit(query.limit())
                .toList();
    }

    private static Measurement at(Measurement like, HistoryCursor cursor) {
        return new Measurement(like.deviceId(), cursor.time(), cursor.sequence(), null, Map.of());
    }

    private static Comparator<Measurement> order() {
        return Comparator.comparing(Measurement::time).thenComparing(Measurement::sequence);
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
