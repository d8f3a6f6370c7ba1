/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal.rest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
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
import org.cityloom.api.people.AreaScope;
import org.cityloom.api.people.CurrentPerson;
import org.cityloom.api.rest.Parameters;
import org.cityloom.api.rest.ProblemException;
import org.cityloom.api.rest.RequiresPermission;
import org.cityloom.api.rest.RestResource;
import org.cityloom.api.telemetry.TelemetryHistory;
import org.cityloom.api.telemetry.Track;
import org.cityloom.api.telemetry.TrackTable;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.subsystems.sanitation.internal.SanitationSubsystem;
import org.cityloom.subsystems.sanitation.internal.Vehicle;
import org.cityloom.subsystems.sanitation.internal.Vehicles;
import org.cityloom.subsystems.sanitation.internal.routes.Plans;
import org.cityloom.subsystems.sanitation.internal.store.Assignment;

/** The vehicles, where one of them was with which pressure, and what it drives. */
@Component(service = VehiclesResource.class, property = RestResource.PUBLISH + "=true")
@Path("sanitation/vehicles")
@Produces(MediaType.APPLICATION_JSON)
@RequiresPermission(SanitationSubsystem.VIEW)
@Tag(name = "sanitation")
public final class VehiclesResource {
    static final LocalizedText NAME = new LocalizedText("车辆", "vehicle");

    private static final Duration LONGEST_TRACK = Duration.ofDays(31); // default, as for trucks
    private static final int MOST_FIXES = 5000; // default, below 1 MiB of JSON
    private static final double HIGHEST_RATING = 10; // MPa, of the signal

    private final Vehicles vehicles;
    private final TelemetryHistory history;
    private final Plans plans;
    private final CurrentPerson current;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public VehiclesResource(
            @Reference Vehicles vehicles,
            @Reference TelemetryHistory history,
            @Reference Plans plans,
            @Reference CurrentPerson current) {
        this.vehicles = vehicles;
        this.history = history;
        this.plans = plans;
        this.current = current;
    }

    /**
     * What a vehicle drives.
     *
     * @param route id of the route; null for none
     * @param rated highest pressure of its pump in MPa, up to 10; null for that of the thresholds
     */
    public record PlanView(@Nullable String route, @Nullable Double rated) {}

    @GET
    @Operation(summary = "Lists the vehicles as they are now, ordered by id")
    public Page<Vehicle> list(
            @Parameter(description = "how many to skip") @QueryParam("offset") @DefaultValue("0") int offset,
            @Parameter(description = "how many to return, 1 to 1000") @QueryParam("limit") @DefaultValue("1000")
                    int limit) {
        return vehicles.page(current.areas(SanitationSubsystem.VIEW), new PageRequest(offset, limit));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Tells how one vehicle is now")
    public Vehicle vehicle(@PathParam("id") String id) {
        return vehicles.find(current.areas(SanitationSubsystem.VIEW), id).orElseThrow(() -> unknown(id));
    }

    @GET
    @Path("{id}/track")
    @Operation(
            summary = "Tells where a vehicle was, how fast and with which pressure, in order of time",
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
            @Parameter(description = "'next' of the part before") @QueryParam("after") @Nullable String after,
            @Parameter(description = "how many fixes, 1 to 5000") @QueryParam("limit") @DefaultValue("5000")
                    int limit) {
        Device vehicle =
                vehicles.device(current.areas(SanitationSubsystem.VIEW), id).orElseThrow(() -> unknown(id));
        Instant first = Parameters.instant("from", from);
        Instant last = Parameters.instant("to", to);
        Parameters.span(first, last, LONGEST_TRACK);
        Parameters.range("step", step, 0, 3600);
        Parameters.range("limit", limit, 1, MOST_FIXES);
        return TrackTable.of(
                vehicle,
                Track.read(history, id, first, last, Parameters.after(after), Duration.ofSeconds(step), limit),
                Vehicles.TRACK);
    }

    @PUT
    @Path("{id}/plan")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(SanitationSubsystem.MANAGE)
    @Operation(
            summary = "Says which route a vehicle drives, in force at once",
            description = "One vehicle drives a route; stops that were due before now are not reported as left out.")
    public PlanView plan(@PathParam("id") String id, @Nullable PlanView form) {
        AreaScope scope = current.areas(SanitationSubsystem.MANAGE);
        Refusals.known(vehicles.device(scope, id), "vehicle", NAME, id);
        PlanView given = Refusals.needed("plan", form);
        Double rated = given.rated();
        if (rated != null && !(rated > 0 && rated <= HIGHEST_RATING)) {
            throw Refusals.invalid(
                    "plan", "“rated”须大于 0 且不超过 10 MPa", "'rated' must be more than 0 and at most 10 MPa");
        }
        String route = given.route();
        if (route != null) {
            Refusals.known(
                    plans.route(route).filter(known -> scope.covers(known.area())),
                    "route",
                    RoutesResource.NAME,
                    route);
        }
        try {
            plans.assign(new Assignment(id, route, rated, clock.instant()));
        } catch (Plans.TakenException e) {
            throw new ProblemException(
                    409,
                    "route-taken",
                    new LocalizedText("线路已有车辆", "The route has a vehicle"),
                    new LocalizedText(
                            "该线路由车辆 " + e.vehicle() + " 作业，请先取消",
                            e.vehicle() + " drives it; take it away there first"));
        }
        return given;
    }

    private static ProblemException unknown(String id) {
        return ProblemException.notFound("vehicle", NAME, id);
    }
}
