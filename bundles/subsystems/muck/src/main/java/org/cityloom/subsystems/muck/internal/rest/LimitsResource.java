/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.muck.internal.rest;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.api.people.AreaScope;
import org.cityloom.api.people.CurrentPerson;
import org.cityloom.api.people.Person;
import org.cityloom.api.places.Area;
import org.cityloom.api.places.Places;
import org.cityloom.api.rest.ProblemException;
import org.cityloom.api.rest.RequiresPermission;
import org.cityloom.api.rest.RestResource;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.subsystems.muck.internal.MuckSubsystem;
import org.cityloom.subsystems.muck.internal.SpeedLimits;
import org.cityloom.subsystems.muck.internal.Thresholds;
import org.cityloom.subsystems.muck.internal.store.AreaLimit;

/** Speed limits of areas; the smallest area around a truck that has one decides. */
@Component(service = LimitsResource.class, property = RestResource.PUBLISH + "=true")
@Path("muck/limits")
@Produces(MediaType.APPLICATION_JSON)
@RequiresPermission(MuckSubsystem.VIEW)
@Tag(name = "muck")
public final class LimitsResource {

    private static final Logger LOG = LoggerFactory.getLogger(LimitsResource.class);
    private static final double LOWEST = 5; // gate of a site, the lowest limit in use
    private static final double HIGHEST = 120; // highest limit of Chinese road law

    private final SpeedLimits limits;
    private final Thresholds thresholds;
    private final Places places;
    private final CurrentPerson people;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public LimitsResource(
            @Reference SpeedLimits limits,
            @Reference Thresholds thresholds,
            @Reference Places places,
            @Reference CurrentPerson people) {
        this.limits = limits;
        this.thresholds = thresholds;
        this.places = places;
        this.people = people;
    }

    /**
     * The limit of an area.
     *
     * @param area code of the area
     * @param name its name; null if the city no longer has it
     * @param limit km/h
     * @param changedAt when it was set
     * @param changedBy who set it
     */
    public record LimitView(
            String area, @Nullable LocalizedText name, double limit, Instant changedAt, String changedBy) {}

    /**
     * All limits.
     *
     * @param otherwise km/h where no area sets a limit
     * @param areas limits of areas, ordered by code
     */
    public record LimitsView(double otherwise, List<LimitView> areas) {}

    /**
     * What is set.
     *
     * @param limit km/h, 5 to 120
     */
    public record LimitChange(double limit) {}

    @GET
    @Operation(
            summary = "Lists the speed limits of areas and the default for all others",
            description = "Those within your areas, and those above that hold there, too.")
    public LimitsView list() {
        AreaScope scope = people.areas(MuckSubsystem.VIEW);
        return new LimitsView(
                thresholds.defaultLimit(),
                limits.all().stream()
                        .filter(limit -> scope.covers(limit.area()) || holdsWithin(scope, limit.area()))
                        .map(this::view)
                        .toList());
    }

    private static boolean holdsWithin(AreaScope scope, String area) {
        AreaScope above = AreaScope.of(List.of(area));
        return scope.prefixes().stream().anyMatch(above::covers);
    }

    @PUT
    @Path("{area}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(MuckSubsystem.MANAGE)
    @Operation(summary = "Sets the speed limit of an area, in force at once")
    public LimitView put(@PathParam("area") String area, @Nullable LimitChange change) {
        if (places.area(area).isEmpty()) {
            throw ProblemException.notFound("area", area);
        }
        if (change == null || !(change.limit() >= LOWEST && change.limit() <= HIGHEST)) {
            throw ProblemException.badRequest(
                    "limit-invalid",
                    "'limit' must be " + LOWEST + " to " + HIGHEST + " km/h, got "
                            + (change == null ? "nothing" : change.limit()));
        }
        checkArea(area);
        AreaLimit limit = new AreaLimit(area, change.limit(), clock.instant(), person());
        limits.put(limit);
        LOG.info("{} set the speed limit of {} to {} km/h", limit.changedBy(), area, limit.limit());
        return view(limit);
    }

    @DELETE
    @Path("{area}")
    @RequiresPermission(MuckSubsystem.MANAGE)
    @Operation(summary = "Removes the speed limit of an area, in force at once")
    public void remove(@PathParam("area") String area) {
        checkArea(area);
        if (!limits.remove(area)) {
            throw ProblemException.notFound("limit", area);
        }
        LOG.info("{} removed the speed limit of {}", person(), area);
    }

    private void checkArea(String area) {
        if (!people.areas(MuckSubsystem.MANAGE).covers(area)) {
            throw new ProblemException(
                    403, "area-foreign", "This area is not yours", "none of your units looks after the area " + area);
        }
    }

    private String person() {
        return people.current().map(Person::id).orElse("unknown");
    }

    private LimitView view(AreaLimit limit) {
        LocalizedText name = places.area(limit.area()).map(Area::name).orElse(null);
        return new LimitView(limit.area(), name, limit.limit(), limit.changedAt(), limit.changedBy());
    }
}
