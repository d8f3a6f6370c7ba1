/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.gas.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import javax.persistence.EntityManagerFactory;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.audit.Audit;
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
import org.cityloom.api.telemetry.TelemetryHistory;
import org.cityloom.api.testing.KnownDevices;
import org.cityloom.api.testing.SteppedClock;
import org.cityloom.platform.store.testing.StoreFixture;
import org.cityloom.simulator.testing.AlarmBook;
import org.cityloom.subsystems.gas.internal.store.HeatStore;
import org.cityloom.subsystems.gas.internal.store.SensorStore;

/** The subsystem with as much of the core as it sees: some devices, what they said last, and a clock that stands until it is set. */
final class Town implements HandlerContext, TelemetryHistory, Live {

    final KnownDevices devices = new KnownDevices(List.of(GasSubsystem.probe(), GasSubsystem.regulator()));
    final AlarmBook alarms = new AlarmBook();
    final Map<String, String> memory = new HashMap<>();
    final List<SensorNow> shown = new ArrayList<>();
    final Register register;
    final Sensors sensors;
    final Upkeep upkeep;
    final Neighbours neighbours;
    private final GasTelemetry handler;
    private final Map<String, LastKnown> known = new HashMap<>();
    private final List<Runnable> afterCommit = new ArrayList<>();
    private final SteppedClock clock;

    Town(Instant start, StoreFixture store, EntityManagerFactory entities, Audit audit) {
        clock = new SteppedClock(start);
        register = new Register(new SensorStore(() -> "gas", entities, store.transactions(), audit), devices);
        Thresholds thresholds = Defaults.thresholds();
        OpenAlarms open = new OpenAlarms(alarms);
        HeatStore heats = new HeatStore(() -> "gas", entities, store.transactions());
        neighbours = new Neighbours(heats, devices, register, thresholds, alarms, open, clock);
        sensors = new Sensors(devices, this, open, register, thresholds, neighbours);
        handler = new GasTelemetry(thresholds, register, sensors, heats, alarms, this);
        upkeep = new Upkeep(sensors, register, thresholds, this, alarms, open, clock);
    }

    /** A sensor somewhere. */
    void add(String id, String type, String area) {
        add(id, type, area, null);
    }

    /** A sensor there. */
    void add(String id, String type, String area, @Nullable Position place) {
        devices.add(new Device(
                id, type, GasSubsystem.ID, "name of " + id, null, place, area, DeviceState.ONLINE, Instant.EPOCH));
    }

    /** Lets the upkeep and the neighbours look at that time. */
    void look(Instant at) {
        clock.set(at);
        upkeep.look();
        neighbours.look();
    }

    /** Hands the batch over as the core does; it arrives when its last measurement was taken. */
    void deliver(List<Measurement> batch) {
        Instant now = batch.get(batch.size() - 1).time();
        clock.set(now);
        handler.handle(batch, this);
        for (Measurement measurement : batch) {
            known.merge(measurement.deviceId(), new LastKnown(measurement, now), Town::newest);
        }
        afterCommit.forEach(Runnable::run);
        afterCommit.clear();
    }

    private static LastKnown newest(LastKnown before, LastKnown after) {
        Map<String, Double> signals = new HashMap<>(before.measurement().signals());
        signals.putAll(after.measurement().signals());
        Measurement newest = after.measurement();
        return new LastKnown(
                new Measurement(newest.deviceId(), newest.time(), newest.sequence(), newest.position(), signals),
                after.arrival());
    }

    @Override
    public Device device(String id) {
        return devices.device(id).orElseThrow();
    }

    @Override
    public Optional<String> memory(String deviceId) {
        return Optional.ofNullable(memory.get(deviceId));
    }

    @Override
    public void remember(String deviceId, String text) {
        if (text.length() > HandlerContext.MAXIMUM_MEMORY) {
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
        shown.add((SensorNow) event.data());
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
        return deviceIds.stream().filter(known::containsKey).collect(Collectors.toMap(id -> id, known::get));
    }
}
