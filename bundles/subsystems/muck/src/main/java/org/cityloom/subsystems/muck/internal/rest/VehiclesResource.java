/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.muck.internal.rest;

import java.time.Duration;
import java.time.Instant;

import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
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
import org.cityloom.api.rest.ProblemException;
import org.cityloom.api.rest.RequiresPermission;
import org.cityloom.api.rest.RestResource;
import org.cityloom.api.telemetry.TelemetryHistory;
import org.cityloom.api.telemetry.Track;
import org.cityloom.api.telemetry.TrackTable;
import org.cityloom.subsystems.muck.internal.MuckSubsystem;
import org.cityloom.subsystems.muck.internal.Vehicle;
import org.cityloom.subsystems.muck.internal.Vehicles;

/** The trucks, and where one of them was. */
@Component(service = VehiclesResource.class, property = RestResource.PUBLISH + "=true")
@Path("muck/vehicles")
@Produces(MediaType.APPLICATION_JSON)
@RequiresPermission(MuckSubsystem.VIEW)
@Tag(name = "muck")
public final class VehiclesResource {

    private static final Duration LONGEST_TRACK = Duration.ofDays(31); // default, one month of permits
    private static final int MOST_FIXES = 5000; // default, below 1 MiB of JSON

    private final Vehicles vehicles;
    private final TelemetryHistory history;
    private final CurrentPerson current;

    @Activate
    public VehiclesResource(
            @Reference Vehicles vehicles, @Reference TelemetryHistory history, @Reference CurrentPerson current) {
        this.vehicles = vehicles;
        this.history = history;
        this.current = current;
    }

    @GET
    @Operation(summary = "Lists the trucks as they are now, ordered by id")
    public Page<Vehicle> list(
            @Parameter(description = "how many to skip") @QueryParam("offset") @DefaultValue("0") int offset,
            @Parameter(description = "how many to return, 1 to 1000") @QueryParam("limit") @DefaultValue("1000")
                    int limit) {
        return vehicles.page(current.areas(MuckSubsystem.VIEW), new PageRequest(offset, limit));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Tells how one truck is now")
    public Vehicle vehicle(@PathParam("id") String id) {
        return vehicles.find(current.areas(MuckSubsystem.VIEW), id)
                .orElseThrow(() -> ProblemException.notFound("vehicle", id));
    }

    @GET
    @Path("{id}/track")
    @Operation(
            summary = "Tells where a truck was, in order of time",
            description = "At most 31 days and 5000 fixes in one answer; 'next' is the 'after' of the following part.")
    public TrackTable track(
            @PathParam("id") String id,
            @Parameter(description = "first moment, ISO-8601, inclusive", required = true) @QueryParam("from") @Nullable
                    String from,
            @Parameter(description = "last moment, ISO-8601, exclusive", required = true) @QueryParam("to") @Nullable
                    String to,
            @Parameter(description = "least seconds between two fixes; 0 for every fix")
                    @QueryParam("step")
                    @DefaultValue("0")
                    int step,
            @Parameter(description = "the 'next' of the part before") @QueryParam("after") @Nullable String after,
            @Parameter(description = "the most fixes, 1 to 5000") @QueryParam("limit") @DefaultValue("5000")
                    int limit) {
        Device truck = vehicles.device(current.areas(MuckSubsystem.VIEW), id)
                .orElseThrow(() -> ProblemException.notFound("vehicle", id));
        Instant first = Parameters.instant("from", from);
        Instant last = Parameters.instant("to", to);
        Parameters.span(first, last, LONGEST_TRACK);
        Parameters.range("step", step, 0, 3600);
        Parameters.range("limit", limit, 1, MOST_FIXES);
        Track track = Track.read(history, id, first, last, Parameters.after(after), Duration.ofSeconds(step), limit);
        return TrackTable.of(truck, track, Vehicles.TRACK);
    }
}
