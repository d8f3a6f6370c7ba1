/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.commands.internal;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.cityloom.api.telemetry.HistoryCursor;
import org.cityloom.api.telemetry.HistoryQuery;
import org.cityloom.api.telemetry.LastKnown;
import org.cityloom.api.telemetry.Measurement;
import org.cityloom.api.telemetry.SeriesPoint;
import org.cityloom.api.telemetry.TelemetryHistory;

/** What was measured, in memory; one value of one signal each. */
final class Measured implements TelemetryHistory {
    private final List<Measurement> all = new CopyOnWriteArrayList<>();

    void add(String device, Instant time, String signal, double value) {
        all.add(new Measurement(device, time, all.size(), null, Map.of(signal, value)));
    }

    @Override
    public List<Measurement> measurements(HistoryQuery query) {
        HistoryCursor after = query.after();
        return all.stream()
                .filter(m -> m.deviceId().equals(query.deviceId())
                        && !m.time().isBefore(query.from())
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
