/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal.rest;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
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
import org.cityloom.api.text.LocalizedText;
import org.cityloom.subsystems.parks.internal.CircuitSights;
import org.cityloom.subsystems.parks.internal.Lamps;
import org.cityloom.subsystems.parks.internal.ParksSubsystem;
import org.cityloom.subsystems.parks.internal.Readings;
import org.cityloom.subsystems.parks.internal.ZoneSights;
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
    private final ZoneSights zoneSights;
    private final CircuitSights circuitSights;
    private final CurrentPerson people;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public DevicesResource(
            @Reference Devices devices,
            @Reference TelemetryHistory history,
            @Reference Readings readings,
            @Reference Zones zones,
            @Reference Lamps lamps,
            @Reference ZoneSights zoneSights,
            @Reference CircuitSights circuitSights,
            @Reference CurrentPerson people) {
        this.devices = devices;
        this.history = history;
        this.readings = readings;
        this.zones = zones;
        this.lamps = lamps;
        this.zoneSights = zoneSights;
        this.circuitSights = circuitSights;
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
     * @param lit whether it draws the current of a lit one; null before the first report
     * @param wanted whether it is to be lit; null if nobody decided
     * @param own what it draws, and whether its zone wants that
     * @param why the answer to "why is it on?"
     * @param signals newest values by name, in the units of the type; empty before the first report
     * @param registered how many lights are registered of it
     * @param time of the newest report; null before the first
     */
    public record CircuitView(
            String id,
            String name,
            String state,
            @Nullable String zone,
            @Nullable Boolean lit,
            @Nullable Boolean wanted,
            LocalizedText own,
            LocalizedText why,
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
    @Operation(
            summary = "Lists the circuits as they are now, ordered by id",
            description = "'why' says what a circuit draws, whether its zone wants that, and why.")
    public Page<CircuitView> circuits(
            @Parameter(description = "how many to skip") @QueryParam("offset") @DefaultValue("0") int offset,
            @Parameter(description = "how many to return, 1 to 1000") @QueryParam("limit") @DefaultValue("1000")
                    int limit) {
        Page<Device> page = page(ParksSubsystem.CIRCUIT, offset, limit);
        Map<String, LastKnown> known = known(page);
        Instant now = clock.instant();
        Set<String> faulty = readings.faulty();
        Map<String, ZoneSights.Sight> sights = new HashMap<>();
        List<CircuitView> circuits = page.items().stream()
                .map(circuit -> {
                    Zone zone = zones.ofCircuit(circuit.id()).orElse(null);
                    ZoneSights.Sight sight = zone == null
                            ? null
                            : sights.computeIfAbsent(zone.id(), id -> zoneSights.of(zone, now, faulty));
                    return view(circuit, zone, sight, known.get(circuit.id()));
                })
                .toList();
        return new Page<>(circuits, page.offset(), page.total());
    }

    private CircuitView view(
            Device circuit, @Nullable Zone zone, ZoneSights.@Nullable Sight sight, @Nullable LastKnown last) {
        CircuitSights.Sight seen = circuitSights.of(zone, sight, last);
        return new CircuitView(
                circuit.id(),
                circuit.name(),
                circuit.state().name(),
                zone == null ? null : zone.id(),
                seen.lit(),
                seen.wanted(),
                seen.own(),
                seen.why(),
                last == null ? Map.of() : last.measurement().signals(),
                lamps.registered(circuit.id()),
                last == null ? null : last.measurement().time());
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
