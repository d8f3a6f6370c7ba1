/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.gas.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.devices.Device;
import org.cityloom.api.devices.DeviceQuery;
import org.cityloom.api.devices.Devices;
import org.cityloom.api.page.Page;
import org.cityloom.api.page.PageRequest;
import org.cityloom.api.people.AreaScope;
import org.cityloom.api.places.Position;
import org.cityloom.api.telemetry.LastKnown;
import org.cityloom.api.telemetry.Measurement;
import org.cityloom.api.telemetry.TelemetryHistory;
import org.cityloom.subsystems.gas.internal.store.Sensor;

/** The sensors as they are now. Safe for all threads; lists read the open alarms from the database and block. */
@Component(service = Sensors.class)
public final class Sensors {
    private final Devices devices;
    private final TelemetryHistory history;
    private final OpenAlarms open;
    private final Register register;
    private final Thresholds thresholds;
    private final Neighbours neighbours;

    @Activate
    public Sensors(
            @Reference Devices devices,
            @Reference TelemetryHistory history,
            @Reference OpenAlarms open,
            @Reference Register register,
            @Reference Thresholds thresholds,
            @Reference Neighbours neighbours) {
        this.devices = devices;
        this.history = history;
        this.open = open;
        this.register = register;
        this.thresholds = thresholds;
        this.neighbours = neighbours;
    }

    /** Sensors that belong there, ordered by id. */
    public Page<SensorNow> page(AreaScope within, PageRequest page) {
        Page<Device> found = devices(within, page);
        Map<String, LastKnown> known =
                history.lastKnown(found.items().stream().map(Device::id).toList());
        Map<String, Set<Rule>> alarms = open.byDevice(null);
        List<SensorNow> items = found.items().stream()
                .map(device ->
                        now(device, measured(known.get(device.id())), alarms.getOrDefault(device.id(), Set.of())))
                .toList();
        return new Page<>(items, found.offset(), found.total());
    }

    /** The sensor of that id, or empty if none that belongs there has it. */
    public Optional<SensorNow> find(AreaScope within, String id) {
        return device(within, id)
                .map(device -> now(
                        device,
                        measured(history.lastKnown(id).orElse(null)),
                        open.byDevice(id).getOrDefault(id, Set.of())));
    }

    /** The device of that id if it is a sensor that belongs there. Does not block. */
    public Optional<Device> device(AreaScope within, String id) {
        return devices.device(id)
                .filter(device -> device.subsystem().equals(GasSubsystem.ID) && within.covers(device.area()));
    }

    /** The devices that are sensors and belong there, ordered by id. Does not block. */
    public Page<Device> devices(AreaScope within, PageRequest page) {
        return devices.devices(new DeviceQuery(GasSubsystem.ID, null, null, null, null, within), page);
    }

    /** The sensor as its newest measurement says, completed by what it said earlier. Does not block. */
    public SensorNow reported(Device device, Measurement newest, Set<Rule> measured) {
        Set<Rule> wrong = EnumSet.noneOf(Rule.class);
        wrong.addAll(measured);
        if (neighbours.carries(device.id())) {
            wrong.add(Rule.NEIGHBOURS);
        }
        LocalDate calibratedOn = register.sensor(device).calibratedOn();
        if (calibratedOn != null && !newest.time().isBefore(thresholds.calibrationDue(calibratedOn))) {
            wrong.add(Rule.CALIBRATION);
        }
        Map<String, Double> signals = history.lastKnown(device.id())
                .map(known -> new HashMap<>(known.measurement().signals()))
                .orElseGet(HashMap::new);
        signals.putAll(newest.signals());
        return now(
                device,
                new Measurement(device.id(), newest.time(), newest.sequence(), newest.position(), signals),
                wrong);
    }

    private static @Nullable Measurement measured(@Nullable LastKnown known) {
        return known == null ? null : known.measurement();
    }

    private SensorNow now(Device device, @Nullable Measurement newest, Collection<Rule> wrong) {
        Sensor said = register.sensor(device);
        Position place = device.position() == null && newest != null ? newest.position() : device.position();
        Map<String, Double> signals = newest == null ? Map.of() : newest.signals();
        List<Rule> worstFirst = new ArrayList<>(wrong);
        worstFirst.sort((a, b) -> a.risk().compareTo(b.risk()));
        return new SensorNow(
                device.id(),
                device.name(),
                device.type(),
                said.site(),
                said.operator(),
                device.area(),
                newest == null ? Risk.SILENT : Risk.worst(wrong),
                worstFirst.stream().map(rule -> rule.kind().id()).toList(),
                place == null ? null : place.latitude(),
                place == null ? null : place.longitude(),
                signals.get(GasSubsystem.METHANE),
                signals.get(GasSubsystem.INLET),
                signals.get(GasSubsystem.OUTLET),
                said.setPressure(),
                signals.get(GasSubsystem.TEMPERATURE),
                signals.get(GasSubsystem.IMMERSION),
                signals.get(GasSubsystem.BATTERY),
                signals.get(GasSubsystem.FAN),
                signals.get(GasSubsystem.VALVE),
                newest == null ? null : newest.time(),
                register.interval(device).toSeconds(),
                said.calibratedOn());
    }
}
