/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.muck.internal.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

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
import org.cityloom.api.page.Page;
import org.cityloom.api.page.PageRequest;
import org.cityloom.api.people.CurrentPerson;
import org.cityloom.api.rest.Parameters;
import org.cityloom.api.rest.RequiresPermission;
import org.cityloom.api.rest.RestResource;
import org.cityloom.api.telemetry.TelemetryHistory;
import org.cityloom.api.telemetry.Track;
import org.cityloom.api.telemetry.TrackTable;
import org.cityloom.subsystems.muck.internal.MuckSubsystem;
import org.cityloom.subsystems.muck.internal.Vehicles;

/** Where all trucks were during an hour, for a replay on the map. */
@Component(service = TracksResource.class, property = RestResource.PUBLISH + "=true")
@Path("muck/tracks")
@Produces(MediaType.APPLICATION_JSON)
@RequiresPermission(MuckSubsystem.VIEW)
@Tag(name = "muck")
public final class TracksResource {

    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int MOST_TRUCKS = 200; // default: with a fix every 5 s about 10 MB of JSON

    private final Vehicles vehicles;
    private final TelemetryHistory history;
    private final CurrentPerson current;

    @Activate
    public TracksResource(
            @Reference Vehicles vehicles, @Reference TelemetryHistory history, @Reference CurrentPerson current) {
        this.vehicles = vehicles;
        this.history = history;
        this.current = current;
    }

    @GET
    @Operation(
            summary = "Tells where the trucks were during at most an hour",
            description = "One track for each truck, ordered by id, thinned to one fix for each step of time.")
    public Page<TrackTable> tracks(
            @Parameter(description = "first moment, ISO-8601, inclusive", required = true) @QueryParam("from") @Nullable
                    String from,
            @Parameter(description = "last moment, ISO-8601, exclusive; at most an hour later", required = true)
                    @QueryParam("to")
                    @Nullable
                    String to,
            @Parameter(description = "least seconds between two fixes of a truck, 5 to 600")
                    @QueryParam("step")
                    @DefaultValue("10")
                    int step,
            @Parameter(description = "how many trucks to skip") @QueryParam("offset") @DefaultValue("0") int offset,
            @Parameter(description = "how many trucks, 1 to 200") @QueryParam("limit") @DefaultValue("200") int limit) {
        Instant first = Parameters.instant("from", from);
        Instant last = Parameters.instant("to", to);
        Parameters.span(first, last, LONGEST);
        Parameters.range("step", step, 5, 600);
        Parameters.range("limit", limit, 1, MOST_TRUCKS);
        Page<Device> trucks = vehicles.devices(current.areas(MuckSubsystem.VIEW), new PageRequest(offset, limit));
        int fixes = (int) LONGEST.toSeconds() / step + 1;
        List<TrackTable> views = trucks.items().stream()
                .map(truck -> TrackTable.of(
                        truck,
                        Track.read(history, truck.id(), first, last, null, Duration.ofSeconds(step), fixes),
                        Vehicles.TRACK))
                .toList();
        return new Page<>(views, trucks.offset(), trucks.total());
    }
}
