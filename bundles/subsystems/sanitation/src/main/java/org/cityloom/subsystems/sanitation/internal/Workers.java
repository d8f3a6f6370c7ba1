/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.devices.Device;
import org.cityloom.api.devices.DeviceQuery;
import org.cityloom.api.devices.DeviceState;
import org.cityloom.api.devices.Devices;
import org.cityloom.api.page.Page;
import org.cityloom.api.page.PageRequest;
import org.cityloom.api.people.AreaScope;
import org.cityloom.api.places.Places;
import org.cityloom.api.places.Position;
import org.cityloom.api.telemetry.LastKnown;
import org.cityloom.api.telemetry.Measurement;
import org.cityloom.api.telemetry.TelemetryHistory;
import org.cityloom.subsystems.sanitation.internal.store.ShiftStore;

/** The workers as things are now. Safe for all threads; lists read alarms and shifts from the database and block. */
@Component(service = Workers.class)
public final class Workers {
    private final Devices devices;
    private final TelemetryHistory history;
    private final OpenAlarms alarms;
    private final ShiftStore shifts;
    private final Places places;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public Workers(
            @Reference Devices devices,
            @Reference TelemetryHistory history,
            @Reference OpenAlarms alarms,
            @Reference ShiftStore shifts,
            @Reference Places places) {
        this.devices = devices;
        this.history = history;
        this.alarms = alarms;
        this.shifts = shifts;
        this.places = places;
    }

    /** Workers that belong there, ordered by id. */
    public Page<Worker> page(AreaScope within, PageRequest page) {
        Page<Device> found = devices.devices(
                new DeviceQuery(SanitationSubsystem.ID, SanitationSubsystem.CREW, null, null, null, within), page);
        List<String> ids = found.items().stream().map(Device::id).toList();
        Map<String, LastKnown> known = history.lastKnown(ids);
        Map<String, List<String>> open = alarms.byDevice(null);
        Instant now = clock.instant();
        Map<String, Shift> present = new HashMap<>();
        shifts.of(ids, now, now).forEach(shift -> present.putIfAbsent(shift.worker(), shift));
        return new Page<>(
                found.items().stream()
                        .map(device -> worker(
                                device,
                                known.get(device.id()),
                                open.getOrDefault(device.id(), List.of()),
                                present.get(device.id())))
                        .toList(),
                found.offset(),
                found.total());
    }

    /** The device of that id if a worker that belongs there wears it. Does not block. */
    public Optional<Device> device(AreaScope within, String id) {
        return devices.device(id)
                .filter(device -> device.type().equals(SanitationSubsystem.CREW) && within.covers(device.area()));
    }

    /** Whether a place lies in an area; null if nobody knows the place. Does not block. */
    public @Nullable Boolean inside(@Nullable Position position, String area) {
        if (position == null) {
            return null;
        }
        return places.locate(position)
                .map(path -> AreaScope.of(List.of(area)).covers(path.grid()))
                .orElse(false);
    }

    /** The worker as the newest report says. Does not block. */
    public Worker reported(Device device, Measurement newest, List<String> open, @Nullable Shift shift) {
        return worker(device, newest, open, shift, true);
    }

    private Worker worker(Device device, @Nullable LastKnown known, List<String> open, @Nullable Shift shift) {
        Measurement newest = known == null ? null : known.measurement();
        return worker(device, newest, open, shift, known != null && device.state() == DeviceState.ONLINE);
    }

    private Worker worker(
            Device device, @Nullable Measurement newest, List<String> open, @Nullable Shift shift, boolean heard) {
        Position position = newest == null ? null : newest.position();
        return new Worker(
                device.id(),
                device.name(),
                state(heard, open, shift),
                open,
                shift,
                shift == null ? null : inside(position, shift.area()),
                position == null ? null : position.latitude(),
                position == null ? null : position.longitude(),
                newest == null ? null : newest.signals().get("heart"),
                newest == null ? null : newest.signals().get("battery"),
                newest == null ? null : newest.time());
    }

    private static WorkerState state(boolean heard, List<String> open, @Nullable Shift shift) {
        if (!open.isEmpty()) {
            return WorkerState.ALARM;
        }
        if (!heard) {
            return WorkerState.OFFLINE;
        }
        return shift == null ? WorkerState.OFF_SHIFT : WorkerState.ON_SHIFT;
    }
}
