/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.muck.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.alarms.Alarm;
import org.cityloom.api.alarms.AlarmQuery;
import org.cityloom.api.alarms.Alarms;
import org.cityloom.api.devices.Device;
import org.cityloom.api.devices.DeviceQuery;
import org.cityloom.api.devices.DeviceState;
import org.cityloom.api.devices.Devices;
import org.cityloom.api.page.Page;
import org.cityloom.api.page.PageRequest;
import org.cityloom.api.people.AreaScope;
import org.cityloom.api.places.Position;
import org.cityloom.api.telemetry.LastKnown;
import org.cityloom.api.telemetry.Measurement;
import org.cityloom.api.telemetry.TelemetryHistory;

/** The trucks as they are now. Safe for all threads; lists read the open alarms from the database and block. */
@Component(service = Vehicles.class)
public final class Vehicles {

    /** What a track tells at each fix. */
    public static final List<String> TRACK = List.of("speed", "heading", "cover", "lift", "load");

    private final Devices devices;
    private final TelemetryHistory history;
    private final Alarms alarms;
    private final Thresholds thresholds;

    @Activate
    public Vehicles(
            @Reference Devices devices,
            @Reference TelemetryHistory history,
            @Reference Alarms alarms,
            @Reference Thresholds thresholds) {
        this.devices = devices;
        this.history = history;
        this.alarms = alarms;
        this.thresholds = thresholds;
    }

    /** Trucks that belong there, ordered by id. */
    public Page<Vehicle> page(AreaScope within, PageRequest page) {
        Page<Device> trucks = devices(within, page);
        Map<String, LastKnown> known =
                history.lastKnown(trucks.items().stream().map(Device::id).toList());
        Set<String> speeding = speeding(null);
        List<Vehicle> items = trucks.items().stream()
                .map(truck -> vehicle(truck, known.get(truck.id()), speeding.contains(truck.id())))
                .toList();
        return new Page<>(items, trucks.offset(), trucks.total());
    }

    /** The truck of that id, or empty if none that belongs there has it. */
    public Optional<Vehicle> find(AreaScope within, String id) {
        return device(within, id)
                .map(truck -> vehicle(
                        truck, history.lastKnown(id).orElse(null), speeding(id).contains(id)));
    }

    /** The device of that id if it is a truck that belongs there. Does not block. */
    public Optional<Device> device(AreaScope within, String id) {
        return devices.device(id)
                .filter(device -> device.type().equals(MuckSubsystem.TRUCK) && within.covers(device.area()));
    }

    /** The devices that are trucks and belong there, ordered by id. Does not block. */
    public Page<Device> devices(AreaScope within, PageRequest page) {
        return devices.devices(new DeviceQuery(MuckSubsystem.ID, MuckSubsystem.TRUCK, null, null, null, within), page);
    }

    /** The truck as its newest fix says, completed by what it said earlier. Does not block. */
    public Vehicle reported(Device truck, Measurement newest, boolean speeding) {
        Measurement earlier =
                history.lastKnown(truck.id()).map(LastKnown::measurement).orElse(newest);
        return vehicle(truck, newest, earlier, moving(newest, speeding));
    }

    private Set<String> speeding(@Nullable String id) {
        AlarmQuery open = new AlarmQuery(MuckSubsystem.ID, MuckSubsystem.SPEEDING, id, true, null, null);
        return alarms.alarms(open, new PageRequest(0, PageRequest.MAXIMUM_LIMIT)).items().stream()
                .map(Alarm::deviceId)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Vehicle vehicle(Device truck, @Nullable LastKnown known, boolean speeding) {
        if (known == null) {
            return new Vehicle(
                    truck.id(), truck.name(), VehicleState.OFFLINE, null, null, null, null, null, null, null, null);
        }
        Measurement newest = known.measurement();
        VehicleState state = truck.state() == DeviceState.ONLINE ? moving(newest, speeding) : VehicleState.OFFLINE;
        return vehicle(truck, newest, newest, state);
    }

    private VehicleState moving(Measurement newest, boolean speeding) {
        if (speeding) {
            return VehicleState.SPEEDING;
        }
        return newest.signal("speed", 0) >= thresholds.movingSpeed() ? VehicleState.MOVING : VehicleState.STOPPED;
    }

    private static Vehicle vehicle(Device truck, Measurement newest, Measurement earlier, VehicleState state) {
        Position position = newest.position() == null ? earlier.position() : newest.position();
        return new Vehicle(
                truck.id(),
                truck.name(),
                state,
                position == null ? null : position.latitude(),
                position == null ? null : position.longitude(),
                signal("speed", newest, earlier),
                signal("heading", newest, earlier),
                signal("cover", newest, earlier),
                signal("lift", newest, earlier),
                signal("load", newest, earlier),
                newest.time());
    }

    private static @Nullable Double signal(String name, Measurement newest, Measurement earlier) {
        Double value = newest.signals().get(name);
        return value == null ? earlier.signals().get(name) : value;
    }
}
