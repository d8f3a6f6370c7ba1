/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.api.alarms.Alarms;
import org.cityloom.api.devices.Device;
import org.cityloom.api.live.Live;
import org.cityloom.api.live.LiveEvent;
import org.cityloom.api.telemetry.HandlerContext;
import org.cityloom.api.telemetry.Measurement;
import org.cityloom.api.telemetry.TelemetryHandler;
import org.cityloom.subsystems.sanitation.internal.routes.Plans;
import org.cityloom.subsystems.sanitation.internal.store.CoverageStore;
import org.cityloom.subsystems.sanitation.internal.store.ShiftStore;
import org.cityloom.subsystems.sanitation.internal.store.VisitStore;

/** Applies the rules to what vehicles and workers report, notes the stops that are visited, and shows the newest report of each on the screens. */
@Component
public final class SanitationTelemetry implements TelemetryHandler {
    private static final Logger LOG = LoggerFactory.getLogger(SanitationTelemetry.class);

    private final Thresholds thresholds;
    private final Plans plans;
    private final VisitStore visits;
    private final CoverageStore coverages;
    private final ShiftStore shifts;
    private final Vehicles vehicles;
    private final Workers workers;
    private final Alarms alarms;
    private final Live live;

    @Activate
    public SanitationTelemetry(
            @Reference Thresholds thresholds,
            @Reference Plans plans,
            @Reference VisitStore visits,
            @Reference CoverageStore coverages,
            @Reference ShiftStore shifts,
            @Reference Vehicles vehicles,
            @Reference Workers workers,
            @Reference Alarms alarms,
            @Reference Live live) {
        this.thresholds = thresholds;
        this.plans = plans;
        this.visits = visits;
        this.coverages = coverages;
        this.shifts = shifts;
        this.vehicles = vehicles;
        this.workers = workers;
        this.alarms = alarms;
        this.live = live;
    }

    @Override
    public String subsystem() {
        return SanitationSubsystem.ID;
    }

    @Override
    public void handle(List<Measurement> batch, HandlerContext context) {
        Map<String, List<Measurement>> byDevice = batch.stream()
                .collect(Collectors.groupingBy(Measurement::deviceId, LinkedHashMap::new, Collectors.toList()));
        Map<String, List<Measurement>> crews = new LinkedHashMap<>();
        byDevice.forEach((id, reports) -> {
            if (context.device(id).type().equals(SanitationSubsystem.CREW)) {
                crews.put(id, reports);
            } else {
                vehicle(id, reports, context);
            }
        });
        crews(crews, context);
    }

    private void vehicle(String id, List<Measurement> reports, HandlerContext context) {
        Memory before = remembered(id, context);
        DeviceRules remembered = new DeviceRules(before, alarms);
        Driving driving = plans.routeOf(id)
                .map(route -> new Driving(remembered.facts(), route, plans, visits, coverages))
                .orElse(null);
        VehicleReports vehicle = new VehicleReports(remembered, vehicles.rules(id), thresholds.now(), driving);
        reports.forEach(vehicle::take);
        remember(id, before, vehicle.memory(), context);
        Measurement newest = vehicle.newest();
        if (newest != null) {
            Device device = context.device(id);
            Vehicle shown = vehicles.reported(device, newest, vehicle.open(), vehicle.progress());
            show(SanitationPresence.VEHICLES, device, newest, shown, context);
        }
    }

    private void crews(Map<String, List<Measurement>> crews, HandlerContext context) {
        List<Instant> times = crews.values().stream()
                .flatMap(List::stream)
                .map(Measurement::time)
                .sorted()
                .toList();
        if (times.isEmpty()) {
            return;
        }
        Map<String, List<Shift>> planned = shifts.of(crews.keySet(), times.get(0), times.get(times.size() - 1)).stream()
                .collect(Collectors.groupingBy(Shift::worker));
        crews.forEach((id, reports) -> {
            Memory before = remembered(id, context);
            CrewReports crew = new CrewReports(
                    before, thresholds.now().crews(), planned.getOrDefault(id, List.of()), workers, alarms);
            reports.forEach(crew::take);
            remember(id, before, crew.memory(), context);
            Measurement newest = crew.newest();
            if (newest != null) {
                Device device = context.device(id);
                show(SanitationPresence.CREWS, device, newest, crew.worker(device, newest), context);
            }
        });
    }

    private void show(String topic, Device device, Measurement newest, Object shown, HandlerContext context) {
        String area = Objects.requireNonNullElse(device.area(), "");
        context.afterCommit(() -> live.publish(new LiveEvent(topic, device.id(), newest.position(), area, shown)));
    }

    private static void remember(String id, Memory before, Memory after, HandlerContext context) {
        if (!before.equals(after)) {
            context.remember(id, after.toText());
        }
    }

    private static Memory remembered(String id, HandlerContext context) {
        String memory = context.memory(id).orElse("");
        try {
            return Memory.parse(memory);
        } catch (IllegalArgumentException e) {
            LOG.warn("The memory of {} is unreadable, its rules start anew: '{}'", id, memory, e);
            return Memory.EMPTY;
        }
    }
}
