/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal.rest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.devices.Device;
import org.cityloom.api.devices.DeviceQuery;
import org.cityloom.api.devices.Devices;
import org.cityloom.api.page.Page;
import org.cityloom.api.page.PageRequest;
import org.cityloom.api.people.CurrentPerson;
import org.cityloom.api.rest.RequiresPermission;
import org.cityloom.api.rest.RestResource;
import org.cityloom.api.telemetry.LastKnown;
import org.cityloom.api.telemetry.TelemetryHistory;
import org.cityloom.subsystems.parks.internal.Lamps;
import org.cityloom.subsystems.parks.internal.ParksSubsystem;
import org.cityloom.subsystems.parks.internal.Readings;
import org.cityloom.subsystems.parks.internal.Zones;
import org.cityloom.subsystems.parks.internal.store.Zone;

/** The light meters and circuits as they are now. */
@Component(service = DevicesResource.class, property = RestResource.PUBLISH + "=true")
@Path("parks")
@Produces(MediaType.APPLICATION_JSON)
@RequiresPermission(ParksSubsystem.VIEW)
@Tag(name = "parks")
public final class DevicesResource {
    private final Devices devices;
    private final TelemetryHistory history;
    private final Readings readings;
    private final Zones zones;
    private final Lamps lamps;
    private final CurrentPerson people;

    @Activate
    public DevicesResource(
            @Reference Devices devices,
            @Reference TelemetryHistory history,
            @Reference Readings readings,
            @Reference Zones zones,
            @Reference Lamps lamps,
            @Reference CurrentPerson people) {
        this.devices = devices;
        this.history = history;
        this.readings = readings;
        this.zones = zones;
        this.lamps = lamps;
        this.people = people;
    }

    /**
     * A light meter.
     *
     * @param id of the device
     * @param name what people call it
     * @param state whether it is heard
     * @param illuminance lx; null before the first report
     * @param faulty whether it cannot be trusted
     * @param time of the newest report; null before the first
     */
    public record MeterView(
            String id,
            String name,
            String state,
            @Nullable Double illuminance,
            boolean faulty,
            @Nullable Instant time) {}

    /**
     * A circuit.
     *
     * @param id of the device
     * @param name what people call it
     * @param state whether it is heard
     * @param zone id of the zone that it belongs to; null if none
     * @param signals newest values by name, in the units of the type; empty before the first report
     * @param registered how many lights are registered of it
     * @param time of the newest report; null before the first
     */
    public record CircuitView(
            String id,
            String name,
            String state,
            @Nullable String zone,
            Map<String, Double> signals,
            int registered,
            @Nullable Instant time) {}

    @GET
    @Path("meters")
    @Operation(summary = "Lists the light meters as they are now, ordered by id")
    public Page<MeterView> meters(
            @Parameter(description = "how many to skip") @QueryParam("offset") @DefaultValue("0") int offset,
            @Parameter(description = "how many to return, 1 to 1000") @QueryParam("limit") @DefaultValue("1000")
                    int limit) {
        Page<Device> page = page(ParksSubsystem.METER, offset, limit);
        Map<String, LastKnown> known = known(page);
        Set<String> faulty = readings.faulty();
        List<MeterView> meters = page.items().stream()
                .map(meter -> {
                    LastKnown last = known.get(meter.id());
                    return new MeterView(
                            meter.id(),
                            meter.name(),
                            meter.state().name(),
                            last == null ? null : last.measurement().signals().get("illuminance"),
                            faulty.contains(meter.id()),
                            last == null ? null : last.measurement().time());
                })
                .toList();
        return new Page<>(meters, page.offset(), page.total());
    }

    @GET
    @Path("circuits")
    @Operation(summary = "Lists the circuits as they are now, ordered by id")
    public Page<CircuitView> circuits(
            @Parameter(description = "how many to skip") @QueryParam("offset") @DefaultValue("0") int offset,
            @Parameter(description = "how many to return, 1 to 1000") @QueryParam("limit") @DefaultValue("1000")
                    int limit) {
        Page<Device> page = page(ParksSubsystem.CIRCUIT, offset, limit);
        Map<String, LastKnown> known = known(page);
        List<CircuitView> circuits = page.items().stream()
                .map(circuit -> {
                    LastKnown last = known.get(circuit.id());
                    return new CircuitView(
                            circuit.id(),
                            circuit.name(),
                            circuit.state().name(),
                            zones.ofCircuit(circuit.id()).map(Zone::id).orElse(null),
                            last == null ? Map.of() : last.measurement().signals(),
                            lamps.registered(circuit.id()),
                            last == null ? null : last.measurement().time());
                })
                .toList();
        return new Page<>(circuits, page.offset(), page.total());
    }

    private Page<Device> page(String type, int offset, int limit) {
        DeviceQuery query =
                new DeviceQuery(ParksSubsystem.ID, type, null, null, null, people.areas(ParksSubsystem.VIEW));
        return devices.devices(query, new PageRequest(offset, limit));
    }

    private Map<String, LastKnown> known(Page<Device> page) {
        return history.lastKnown(page.items().stream().map(Device::id).toList());
    }
}
