/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

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

import org.cityloom.api.people.CurrentPerson;
import org.cityloom.api.rest.Parameters;
import org.cityloom.api.rest.RequiresPermission;
import org.cityloom.api.rest.RestResource;
import org.cityloom.api.telemetry.TelemetryHistory;
import org.cityloom.subsystems.parks.internal.LightRule;
import org.cityloom.subsystems.parks.internal.ParksSubsystem;
import org.cityloom.subsystems.parks.internal.Thresholds;
import org.cityloom.subsystems.parks.internal.Zones;
import org.cityloom.subsystems.parks.internal.store.PlanStore;
import org.cityloom.subsystems.parks.internal.store.Switched;
import org.cityloom.subsystems.parks.internal.store.Zone;

/** How light it was in a zone, and when it was switched. */
@Component(service = LightResource.class, property = RestResource.PUBLISH + "=true")
@Path("parks/zones/{id}/light")
@Produces(MediaType.APPLICATION_JSON)
@RequiresPermission(ParksSubsystem.VIEW)
@Tag(name = "parks")
public final class LightResource {
    private static final Duration LONGEST = Duration.ofDays(7);
    private static final int POINTS = 720; // of a chart on a wide screen (default)
    private static final int MOST_METERS = 5; // with a sixth line nobody tells them apart
    private static final int MOST_SWITCHES = 500;

    private final Zones zones;
    private final TelemetryHistory history;
    private final PlanStore plans;
    private final Thresholds thresholds;
    private final CurrentPerson people;

    @Activate
    public LightResource(
            @Reference Zones zones,
            @Reference TelemetryHistory history,
            @Reference PlanStore plans,
            @Reference Thresholds thresholds,
            @Reference CurrentPerson people) {
        this.zones = zones;
        this.history = history;
        this.plans = plans;
        this.thresholds = thresholds;
        this.people = people;
    }

    /**
     * How light it was.
     *
     * @param onBelow lx, lights go on below
     * @param offAbove lx, lights go off above
     * @param meters one line for each of the first five meters
     * @param switches when the zone was switched
     */
    public record LightView(double onBelow, double offAbove, List<MeterLine> meters, List<Switched> switches) {}

    /**
     * What one meter said.
     *
     * @param id of the meter
     * @param points pairs of milliseconds since 1970 and lx
     */
    public record MeterLine(String id, List<List<Number>> points) {}

    @GET
    @Operation(
            summary = "Tells how light it was in a zone, with thresholds and switches",
            description = "At most seven days.")
    public LightView light(
            @PathParam("id") String id,
            @Parameter(description = "first moment, ISO-8601, inclusive", required = true) @QueryParam("from") @Nullable
                    String from,
            @Parameter(description = "last moment, ISO-8601, exclusive", required = true) @QueryParam("to") @Nullable
                    String to) {
        Zone zone = Views.seen(zones, people, ParksSubsystem.VIEW, id);
        Instant first = Parameters.instant("from", from);
        Instant last = Parameters.instant("to", to);
        Parameters.span(first, last, LONGEST);
        LightRule rule = thresholds.now().light(zone);
        List<MeterLine> lines = zone.meters().stream()
                .limit(MOST_METERS)
                .map(meter -> line(meter, first, last))
                .toList();
        return new LightView(
                rule.onBelow(), rule.offAbove(), lines, plans.switched(zone.id(), first, last, MOST_SWITCHES));
    }

    private MeterLine line(String meter, Instant from, Instant to) {
        List<List<Number>> points = history.series(meter, "illuminance", from, to, POINTS).stream()
                .map(point -> List.<Number>of(point.time().toEpochMilli(), point.mean()))
                .toList();
        return new MeterLine(meter, points);
    }
}
