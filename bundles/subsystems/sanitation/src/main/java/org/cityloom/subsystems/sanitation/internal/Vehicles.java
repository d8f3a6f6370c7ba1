/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
import org.cityloom.api.places.Position;
import org.cityloom.api.telemetry.LastKnown;
import org.cityloom.api.telemetry.Measurement;
import org.cityloom.api.telemetry.TelemetryHistory;
import org.cityloom.subsystems.sanitation.internal.Vehicle.Progress;
import org.cityloom.subsystems.sanitation.internal.routes.Plans;
import org.cityloom.subsystems.sanitation.internal.store.CoverageStore;
import org.cityloom.subsystems.sanitation.internal.store.CoverageStore.RouteVersion;
import org.cityloom.subsystems.sanitation.internal.store.Visit;
import org.cityloom.subsystems.sanitation.internal.store.VisitStore;

/** The vehicles as they are now. Safe for all threads; lists read alarms and visits from the database and block. */
@Component(service = Vehicles.class)
public final class Vehicles {
    /** What a track tells at each fix. */
    public static final List<String> TRACK =
            List.of("speed", "heading", "pressure", "pump", "brush", "tank", "fuel", "temperature");

    private final Devices devices;
    private final TelemetryHistory history;
    private final OpenAlarms alarms;
    private final Thresholds thresholds;
    private final Plans plans;
    private final VisitStore visits;
    private final CoverageStore coverages;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public Vehicles(
            @Reference Devices devices,
            @Reference TelemetryHistory history,
            @Reference OpenAlarms alarms,
            @Reference Thresholds thresholds,
            @Reference Plans plans,
            @Reference VisitStore visits,
            @Reference CoverageStore coverages) {
        this.devices = devices;
        this.history = history;
        this.alarms = alarms;
        this.thresholds = thresholds;
        this.plans = plans;
        this.visits = visits;
        this.coverages = coverages;
    }

    /** Vehicles that belong there, ordered by id. */
    public Page<Vehicle> page(AreaScope within, PageRequest page) {
        Page<Device> found = devices.devices(
                new DeviceQuery(SanitationSubsystem.ID, SanitationSubsystem.VEHICLE, null, null, null, within), page);
        Map<String, LastKnown> known =
                history.lastKnown(found.items().stream().map(Device::id).toList());
        Map<String, List<String>> open = alarms.byDevice(null);
        LocalDate today = plans.day(clock.instant());
        Map<String, Integer> done = visits.visits(today).stream()
                .collect(Collectors.groupingBy(Visit::route, Collectors.summingInt(visit -> 1)));
        Map<RouteVersion, Extent> extents = coverages.extents(today);
        List<Vehicle> items = found.items().stream()
                .map(device -> vehicle(
                        device,
                        known.get(device.id()),
                        open.getOrDefault(device.id(), List.of()),
                        progress(device.id(), today, done, extents)))
                .toList();
        return new Page<>(items, found.offset(), found.total());
    }

    /** The vehicle of that id, or empty if none that belongs there has it. */
    public Optional<Vehicle> find(AreaScope within, String id) {
        LocalDate today = plans.day(clock.instant());
        return device(within, id).map(device -> {
            Optional<Route> route = plans.routeOf(id);
            Map<String, Integer> done = route.map(driven -> Map.of(
                            driven.id(), visits.visits(today, driven.id()).size()))
                    .orElse(Map.of());
            Map<RouteVersion, Extent> extents = route.flatMap(driven -> coverages.find(today, driven))
                    .map(covered -> Map.of(new RouteVersion(covered.route(), covered.version()), covered.extent()))
                    .orElse(Map.of());
            return vehicle(
                    device,
                    history.lastKnown(id).orElse(null),
                    alarms.byDevice(id).getOrDefault(id, List.of()),
                    progress(id, today, done, extents));
        });
    }

    /** The device of that id if it is a vehicle that belongs there. Does not block. */
    public Optional<Device> device(AreaScope within, String id) {
        return devices.device(id)
                .filter(device -> device.type().equals(SanitationSubsystem.VEHICLE) && within.covers(device.area()));
    }

    private Progress progress(
            String vehicle, LocalDate day, Map<String, Integer> done, Map<RouteVersion, Extent> extents) {
        return plans.routeOf(vehicle)
                .map(route -> {
                    Run run = plans.run(route, day);
                    int planned = run.stops().size();
                    Extent none = Coverage.none(run).extent();
                    return new Progress(
                            route.id(),
                            planned,
                            Math.min(planned, done.getOrDefault(route.id(), 0)),
                            extents.getOrDefault(RouteVersion.of(route), none));
                })
                .orElse(Progress.NONE);
    }

    /**
     * The vehicle as its newest fix says, completed by what it said earlier.
     *
     * @param judged kinds of the alarms that its reports have opened
     */
    public Vehicle reported(Device device, Measurement newest, List<String> judged, Progress progress) {
        List<String> open = Stream.concat(judged.stream(), alarms.standing(device.id()).stream())
                .sorted()
                .toList();
        Measurement earlier =
                history.lastKnown(device.id()).map(LastKnown::measurement).orElse(newest);
        return vehicle(device, newest, earlier, moving(device.id(), newest, open), open, progress);
    }

    private Vehicle vehicle(Device device, @Nullable LastKnown known, List<String> open, Progress progress) {
        Measurement newest =
                known == null ? new Measurement(device.id(), Instant.EPOCH, 0, null, Map.of()) : known.measurement();
        boolean heard = known != null && device.state() == DeviceState.ONLINE;
        VehicleState state = heard ? moving(device.id(), newest, open) : VehicleState.OFFLINE;
        return vehicle(device, newest, newest, state, open, progress);
    }

    private VehicleState moving(String id, Measurement newest, List<String> open) {
        if (open.stream().anyMatch(kind -> !kind.equals(Rule.MISSED.id()))) {
            return VehicleState.ALARM;
        }
        VehicleFix fix = VehicleFix.of(newest);
        Work work = rules(id).work();
        if (work.works(fix)) {
            return VehicleState.WORKING;
        }
        return work.moves(fix) ? VehicleState.DRIVING : VehicleState.IDLE;
    }

    /** The rules with the pressure that the pump of this vehicle is rated for. Does not block. */
    public VehicleRules rules(String vehicle) {
        VehicleRules rules = thresholds.now().vehicles();
        Double rated =
                plans.assignment(vehicle).map(assignment -> assignment.rated()).orElse(null);
        return rated == null ? rules : rules.rated(rated);
    }

    private static Vehicle vehicle(
            Device device,
            Measurement newest,
            Measurement earlier,
            VehicleState state,
            List<String> open,
            Progress progress) {
        Position position = newest.position() == null ? earlier.position() : newest.position();
        return new Vehicle(
                device.id(),
                device.name(),
                state,
                open,
                progress.route(),
                progress.planned(),
                progress.done(),
                progress.extent(),
                position == null ? null : position.latitude(),
                position == null ? null : position.longitude(),
                signal("speed", newest, earlier),
                signal("heading", newest, earlier),
                signal("pressure", newest, earlier),
                signal("pump", newest, earlier),
                signal("brush", newest, earlier),
                signal("tank", newest, earlier),
                signal("fuel", newest, earlier),
                signal("temperature", newest, earlier),
                newest.time().toEpochMilli() == 0 ? null : newest.time());
    }

    private static @Nullable Double signal(String name, Measurement newest, Measurement earlier) {
        Double value = newest.signals().get(name);
        return value == null ? earlier.signals().get(name) : value;
    }
}
