/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.cityloom.api.devices.Device;
import org.cityloom.api.devices.DeviceState;
import org.cityloom.api.live.Live;
import org.cityloom.api.live.LiveEvent;
import org.cityloom.api.telemetry.HandlerContext;
import org.cityloom.api.telemetry.HistoryQuery;
import org.cityloom.api.telemetry.LastKnown;
import org.cityloom.api.telemetry.Measurement;
import org.cityloom.api.telemetry.SeriesPoint;
import org.cityloom.api.telemetry.TelemetryHandler;
import org.cityloom.api.telemetry.TelemetryHistory;
import org.cityloom.simulator.testing.AlarmBook;

/** As much of the core as the handler sees: what begins with "crew" is a worker, all others are vehicles, nothing was measured before, all is remembered. */
public final class Core implements HandlerContext, TelemetryHistory, Live {

    public final Map<String, String> memory = new HashMap<>();
    public final AlarmBook alarms = new AlarmBook();
    public final List<Object> shown = new ArrayList<>();
    private final List<Runnable> afterCommit = new ArrayList<>();

    public void deliver(TelemetryHandler handler, List<Measurement> batch) {
        handler.handle(batch, this);
        afterCommit.forEach(Runnable::run);
        afterCommit.clear();
    }

    @Override
    public Device device(String id) {
        String type = id.contains("crew") ? SanitationSubsystem.CREW : SanitationSubsystem.VEHICLE;
        return new Device(
                id, type, SanitationSubsystem.ID, "name " + id, null, null, null, DeviceState.ONLINE, Instant.EPOCH);
    }

    @Override
    public Optional<String> memory(String deviceId) {
        return Optional.ofNullable(memory.get(deviceId));
    }

    @Override
    public void remember(String deviceId, String text) {
        if (text.length() > MAXIMUM_MEMORY) {
            throw new IllegalArgumentException("too long: " + text.length());
        }
        memory.put(deviceId, text);
    }

    @Override
    public void afterCommit(Runnable action) {
        afterCommit.add(action);
    }

    @Override
    public void publish(LiveEvent event) {
        shown.add(event.data());
    }

    @Override
    public List<Measurement> measurements(HistoryQuery query) {
        return List.of();
    }

    @Override
    public List<SeriesPoint> series(String deviceId, String signal, Instant from, Instant to, int points) {
        return List.of();
    }

    @Override
    public Optional<LastKnown> lastKnown(String deviceId) {
        return Optional.empty();
    }

    @Override
    public Map<String, LastKnown> lastKnown(Collection<String> deviceIds) {
        return Map.of();
    }
}
