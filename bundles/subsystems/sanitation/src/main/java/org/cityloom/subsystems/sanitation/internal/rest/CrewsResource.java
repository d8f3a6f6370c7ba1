/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

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

import org.cityloom.api.page.Page;
import org.cityloom.api.page.PageRequest;
import org.cityloom.api.people.CurrentPerson;
import org.cityloom.api.places.Area;
import org.cityloom.api.places.Places;
import org.cityloom.api.rest.Parameters;
import org.cityloom.api.rest.RequiresPermission;
import org.cityloom.api.rest.RestResource;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.subsystems.sanitation.internal.SanitationSubsystem;
import org.cityloom.subsystems.sanitation.internal.Shift;
import org.cityloom.subsystems.sanitation.internal.Timelines;
import org.cityloom.subsystems.sanitation.internal.Worker;
import org.cityloom.subsystems.sanitation.internal.Workers;
import org.cityloom.subsystems.sanitation.internal.store.ShiftStore;

/** The workers as things are now, and where each was in the course of a day. */
@Component(service = CrewsResource.class, property = RestResource.PUBLISH + "=true")
@Path("sanitation/crews")
@Produces(MediaType.APPLICATION_JSON)
@RequiresPermission(SanitationSubsystem.VIEW)
@Tag(name = "sanitation")
public final class CrewsResource {
    static final LocalizedText NAME = new LocalizedText("作业人员", "worker");

    private static final Duration LONGEST = Duration.ofDays(2);

    private final Workers workers;
    private final Timelines timelines;
    private final ShiftStore shifts;
    private final Places places;
    private final CurrentPerson current;

    @Activate
    public CrewsResource(
            @Reference Workers workers,
            @Reference Timelines timelines,
            @Reference ShiftStore shifts,
            @Reference Places places,
            @Reference CurrentPerson current) {
        this.workers = workers;
        this.timelines = timelines;
        this.shifts = shifts;
        this.places = places;
        this.current = current;
    }

    /**
     * The course of a worker's day.
     *
     * @param id of the device that is worn
     * @param shifts what was planned
     * @param stays where the worker was
     */
    public record TimelineView(String id, List<Shift> shifts, List<StayView> stays) {}

    /**
     * A time in one community.
     *
     * @param stay when and where
     * @param name of the community; null outside of the city
     */
    public record StayView(Timelines.Stay stay, @Nullable LocalizedText name) {}

    @GET
    @Operation(summary = "Lists the workers as things are now, ordered by id")
    public Page<Worker> list(
            @Parameter(description = "how many to skip") @QueryParam("offset") @DefaultValue("0") int offset,
            @Parameter(description = "how many to return, 1 to 1000") @QueryParam("limit") @DefaultValue("1000")
                    int limit) {
        return workers.page(current.areas(SanitationSubsystem.VIEW), new PageRequest(offset, limit));
    }

    @GET
    @Path("{id}/timeline")
    @Operation(summary = "Tells the shifts of a worker and where the worker was, during at most two days")
    public TimelineView timeline(
            @PathParam("id") String id,
            @Parameter(description = "first moment, ISO-8601, inclusive", required = true) @QueryParam("from") @Nullable
                    String from,
            @Parameter(description = "last moment, ISO-8601, exclusive", required = true) @QueryParam("to") @Nullable
                    String to) {
        Refusals.known(workers.device(current.areas(SanitationSubsystem.VIEW), id), "worker", NAME, id);
        Instant first = Parameters.instant("from", from);
        Instant last = Parameters.instant("to", to);
        Parameters.span(first, last, LONGEST);
        List<StayView> stays = timelines.stays(id, first, last).stream()
                .map(stay -> new StayView(
                        stay, places.area(stay.area()).map(Area::name).orElse(null)))
                .toList();
        return new TimelineView(id, shifts.of(List.of(id), first, last), stays);
    }
}
