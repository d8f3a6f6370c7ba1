/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
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

import org.cityloom.api.people.AreaScope;
import org.cityloom.api.people.CurrentPerson;
import org.cityloom.api.places.Places;
import org.cityloom.api.rest.Parameters;
import org.cityloom.api.rest.ProblemException;
import org.cityloom.api.rest.RequiresPermission;
import org.cityloom.api.rest.RestResource;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.subsystems.sanitation.internal.SanitationSubsystem;
import org.cityloom.subsystems.sanitation.internal.Shift;
import org.cityloom.subsystems.sanitation.internal.WorkType;
import org.cityloom.subsystems.sanitation.internal.Workers;
import org.cityloom.subsystems.sanitation.internal.store.ShiftStore;

/** Who works when, where and at what. */
@Component(service = ShiftsResource.class, property = RestResource.PUBLISH + "=true")
@Path("sanitation/shifts")
@Produces(MediaType.APPLICATION_JSON)
@RequiresPermission(SanitationSubsystem.VIEW)
@Tag(name = "sanitation")
public final class ShiftsResource {
    private static final Duration LONGEST_SPAN = Duration.ofDays(31);
    private static final Duration LONGEST_SHIFT = Duration.ofHours(24);
    private static final int MOST = 1000;
    private static final int LONGEST_NAME = 60;
    private static final String SHIFT = "shift";

    private final ShiftStore shifts;
    private final Workers workers;
    private final Places places;
    private final CurrentPerson current;

    @Activate
    public ShiftsResource(
            @Reference ShiftStore shifts,
            @Reference Workers workers,
            @Reference Places places,
            @Reference CurrentPerson current) {
        this.shifts = shifts;
        this.workers = workers;
        this.places = places;
        this.current = current;
    }

    /**
     * What is planned.
     *
     * @param worker id of the device that is worn
     * @param person who wears it, at most 60 characters
     * @param work what is done
     * @param from first moment, inclusive
     * @param to last moment, exclusive; at most 24 hours later
     * @param area code of the area
     */
    public record ShiftForm(
            @Nullable String worker,
            @Nullable String person,
            @Nullable WorkType work,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String area) {}

    @GET
    @Operation(summary = "Lists the shifts of at most 31 days in order of their beginning, at most 1000")
    public List<Shift> list(
            @Parameter(description = "first moment, ISO-8601, inclusive", required = true) @QueryParam("from") @Nullable
                    String from,
            @Parameter(description = "last moment, ISO-8601, exclusive", required = true) @QueryParam("to") @Nullable
                    String to) {
        Instant first = Parameters.instant("from", from);
        Instant last = Parameters.instant("to", to);
        Parameters.span(first, last, LONGEST_SPAN);
        AreaScope within = current.areas(SanitationSubsystem.VIEW);
        return shifts.between(first, last, MOST).stream()
                .filter(shift -> within.covers(shift.area()))
                .toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(SanitationSubsystem.MANAGE)
    @Operation(summary = "Plans a shift, which the rules follow at once")
    public Shift add(@Nullable ShiftForm form) {
        return put(UUID.randomUUID().toString(), Refusals.needed(SHIFT, form));
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(SanitationSubsystem.MANAGE)
    @Operation(summary = "Changes a shift, which the rules follow at once")
    public Shift change(@PathParam("id") String id, @Nullable ShiftForm form) {
        find(id);
        return put(id, Refusals.needed(SHIFT, form));
    }

    @DELETE
    @Path("{id}")
    @RequiresPermission(SanitationSubsystem.MANAGE)
    @Operation(summary = "Removes a shift")
    public void remove(@PathParam("id") String id) {
        shifts.remove(find(id).id());
    }

    private Shift find(String id) {
        return shifts.find(id)
                .filter(shift -> current.areas(SanitationSubsystem.MANAGE).covers(shift.area()))
                .orElseThrow(() -> ProblemException.notFound(SHIFT, new LocalizedText("班次", "shift"), id));
    }

    private Shift put(String id, ShiftForm form) {
        String worker = Refusals.field(SHIFT, "worker", form.worker());
        String area = Refusals.field(SHIFT, "area", form.area());
        AreaScope scope = current.areas(SanitationSubsystem.MANAGE);
        Refusals.known(workers.device(scope, worker), "worker", CrewsResource.NAME, worker);
        Refusals.known(places.area(area), "area", Refusals.AREA, area);
        Refusals.foreign(scope, area);
        Shift shift = new Shift(
                id,
                worker,
                Refusals.text(SHIFT, "person", form.person(), LONGEST_NAME),
                Refusals.field(SHIFT, "work", form.work()),
                Refusals.field(SHIFT, "from", form.from()),
                Refusals.field(SHIFT, "to", form.to()),
                area);
        check(shift);
        shifts.put(shift);
        return shift;
    }

    private void check(Shift shift) {
        if (!shift.from().isBefore(shift.to())
                || Duration.between(shift.from(), shift.to()).compareTo(LONGEST_SHIFT) > 0) {
            throw Refusals.invalid(SHIFT, "结束时间须在开始之后 24 小时以内", "'to' must be at most 24 hours after 'from'");
        }
        boolean overlaps = shifts.of(List.of(shift.worker()), shift.from(), shift.to()).stream()
                .anyMatch(
                        other -> !other.id().equals(shift.id()) && other.from().isBefore(shift.to()));
        if (overlaps) {
            throw new ProblemException(
                    409,
                    "shift-overlap",
                    new LocalizedText("班次重叠", "Shifts overlap"),
                    new LocalizedText("该人员此时段已有班次", "the worker has a shift at that time already"));
        }
    }
}
