/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal;

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
import org.cityloom.api.places.Position;
import org.cityloom.api.telemetry.HandlerContext;
import org.cityloom.api.telemetry.HistoryQuery;
import org.cityloom.api.telemetry.LastKnown;
import org.cityloom.api.telemetry.Measurement;
import org.cityloom.api.telemetry.SeriesPoint;
import org.cityloom.api.telemetry.TelemetryHandler;
import org.cityloom.api.telemetry.TelemetryHistory;
import org.cityloom.simulator.testing.AlarmBook;

/** As much of the core as the subsystem sees: devices with 'm' in front or -meter- in their ids are meters, all others circuits. */
final class Town implements HandlerContext, TelemetryHistory, Live {
    static final Position PLACE = new Position(27.24, 111.47);

    final Map<String, String> memory = new HashMap<>();
    final Map<String, LastKnown> known = new HashMap<>();
    final AlarmBook alarms = new AlarmBook();
    final CommandLog commands = new CommandLog();
    final List<LiveEvent> shown = new ArrayList<>();
    private final List<Runnable> afterCommit = new ArrayList<>();

    /** Stores and handles the measurements as the core does. */
    void deliver(TelemetryHandler handler, List<Measurement> batch) {
        for (Measurement measurement : batch) {
            known.put(measurement.deviceId(), new LastKnown(measurement, measurement.time()));
        }
        handler.handle(batch, this);
        afterCommit.forEach(Runnable::run);
        afterCommit.clear();
    }

    /** Stores a measurement that no handler sees. */
    void measured(String device, Instant at, Map<String, Double> signals) {
        known.put(device, new LastKnown(new Measurement(device, at, 0, null, signals), at));
    }

    @Override
    public Device device(String id) {
        String type = (id.startsWith("m") || id.contains("-meter-")) ? "parks-meter" : "parks-circuit";
        return new Device(id, type, "parks", id, null, PLACE, "430502", DeviceState.ONLINE, Instant.EPOCH);
    }

    @Override
    public Optional<String> memory(String deviceId) {
        return Optional.ofNullable(memory.get(deviceId));
    }

    @Override
    public void remember(String deviceId, String text) {
        memory.put(deviceId, text);
    }

    @Override
    public void afterCommit(Runnable action) {
        afterCommit.add(action);
    }

    @Override
    public void publish(LiveEvent event) {
        shown.add(event);
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
        return Optional.ofNullable(known.get(deviceId));
    }

    @Override
    public Map<String, LastKnown> lastKnown(Collection<String> deviceIds) {
        Map<String, LastKnown> some = new HashMap<>(known);
        some.keySet().retainAll(deviceIds);
        return some;
    }
}
