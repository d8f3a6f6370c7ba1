/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal.rest;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
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
import org.cityloom.api.people.AreaScope;
import org.cityloom.api.people.CurrentPerson;
import org.cityloom.api.places.Places;
import org.cityloom.api.rest.BodyLimit;
import org.cityloom.api.rest.ProblemException;
import org.cityloom.api.rest.RequiresPermission;
import org.cityloom.api.rest.RestResource;
import org.cityloom.api.tables.TableReader;
import org.cityloom.api.tables.TableReport;
import org.cityloom.api.tables.UnreadableTableException;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.subsystems.sanitation.internal.Coverage;
import org.cityloom.subsystems.sanitation.internal.Extent;
import org.cityloom.subsystems.sanitation.internal.Route;
import org.cityloom.subsystems.sanitation.internal.Run;
import org.cityloom.subsystems.sanitation.internal.SanitationSubsystem;
import org.cityloom.subsystems.sanitation.internal.WorkType;
import org.cityloom.subsystems.sanitation.internal.routes.Plans;
import org.cityloom.subsystems.sanitation.internal.routes.RoutesCsv;
import org.cityloom.subsystems.sanitation.internal.store.CoverageStore;
import org.cityloom.subsystems.sanitation.internal.store.CoverageStore.RouteVersion;
import org.cityloom.subsystems.sanitation.internal.store.Visit;
import org.cityloom.subsystems.sanitation.internal.store.VisitStore;

/** The planned routes, and how much of them is done on a day. */
@Component(service = RoutesResource.class, property = RestResource.PUBLISH + "=true")
@Path("sanitation/routes")
@Produces(MediaType.APPLICATION_JSON)
@RequiresPermission(SanitationSubsystem.VIEW)
@Tag(name = "sanitation")
public final class RoutesResource {
    static final LocalizedText NAME = new LocalizedText("线路", "route");

    private static final long LARGEST_FILE = 8L << 20; // bytes; 50,000 rows fit
    private static final int MOST_REFUSALS = 1000;
    private static final int TOLERANCE = 15; // minutes, default, an estimate
    private static final int MOST_TOLERANCE = 120;
    private static final String ROUTE = "route";

    private final Plans plans;
    private final VisitStore visits;
    private final CoverageStore coverages;
    private final Places places;
    private final CurrentPerson current;
    private final TableReader tables;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public RoutesResource(
            @Reference Plans plans,
            @Reference VisitStore visits,
            @Reference CoverageStore coverages,
            @Reference Places places,
            @Reference CurrentPerson current,
            @Reference TableReader tables) {
        this.plans = plans;
        this.visits = visits;
        this.coverages = coverages;
        this.places = places;
        this.current = current;
        this.tables = tables;
    }

    /**
     * What became of an import.
     *
     * @param routes how many were taken
     * @param stops how many were taken
     * @param refused how many rows were not
     * @param refusals the first 1,000 of them, in the order of the file
     */
    public record ImportedRoutes(int routes, int stops, int refused, List<TableReport.Refusal> refusals) {}

    @GET
    @Operation(summary = "Lists the routes with how much of them is done on a day, ordered by id")
    public Page<RouteView> list(
            @Parameter(description = "day such as 2026-01-31 in the city's zone; today without it")
                    @QueryParam("day")
                    @Nullable
                    String day,
            @Parameter(description = "how many to skip") @QueryParam("offset") @DefaultValue("0") int offset,
            @Parameter(description = "how many to return, 1 to 1000") @QueryParam("limit") @DefaultValue("1000")
                    int limit) {
        PageRequest page = new PageRequest(offset, limit);
        AreaScope within = current.areas(SanitationSubsystem.VIEW);
        List<Route> routes = plans.routes().stream()
                .filter(route -> within.covers(route.area()))
                .toList();
        Instant now = clock.instant();
        LocalDate wanted = day(day, now);
        Map<String, Map<String, Instant>> visited = visits.visits(wanted).stream()
                .collect(Collectors.groupingBy(Visit::route, Collectors.toMap(Visit::stop, Visit::at)));
        Map<RouteVersion, Extent> extents = coverages.extents(wanted);
        return new Page<>(
                routes.stream()
                        .skip(page.offset())
                        .limit(page.limit())
                        .map(route -> {
                            Run run = plans.run(route, wanted);
                            Extent extent = extents.getOrDefault(
                                    RouteVersion.of(route), Coverage.none(run).extent());
                            return RouteView.of(
                                    run,
                                    plans.vehicleOf(route.id()),
                                    visited.getOrDefault(route.id(), Map.of()),
                                    now,
                                    extent);
                        })
                        .toList(),
                page.offset(),
                routes.size());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Tells the stops of a route, and how each stands on a day")
    public RouteView route(
            @PathParam("id") String id,
            @Parameter(description = "day such as 2026-01-31 in the city's zone; today without it")
                    @QueryParam("day")
                    @Nullable
                    String day) {
        Instant now = clock.instant();
        LocalDate wanted = day(day, now);
        Route route = find(id, SanitationSubsystem.VIEW);
        Run run = plans.run(route, wanted);
        Coverage coverage = coverages
                .find(wanted, route)
                .map(covered -> Coverage.of(run, covered.pieces()))
                .orElseGet(() -> Coverage.none(run));
        return RouteView.of(run, plans.vehicleOf(id), visits.visits(wanted, id), now, coverage);
    }

    @DELETE
    @Path("{id}")
    @RequiresPermission(SanitationSubsystem.MANAGE)
    @Operation(summary = "Removes a route, which no vehicle drives from then on")
    public void remove(@PathParam("id") String id) {
        plans.remove(find(id, SanitationSubsystem.MANAGE).id());
    }

    @POST
    @Path("import")
    @Consumes("text/csv")
    @RequiresPermission(SanitationSubsystem.MANAGE)
    @BodyLimit(LARGEST_FILE)
    @Operation(
            summary = "Takes routes with their stops from a CSV file",
            description =
                    "UTF-8 with the columns route_file, stop_id, stop_name, schedule_time, lon, lat, turn and days, at most"
                            + " 50,000 rows. Rows that cannot be taken are told with their lines, the others are taken; a route that"
                            + " is there already is replaced.")
    public ImportedRoutes importCsv(
            @Parameter(description = "what is done on them") @QueryParam("work") @Nullable WorkType work,
            @Parameter(description = "code of the area that they belong to", required = true)
                    @QueryParam("area")
                    @Nullable
                    String area,
            @Parameter(description = "minutes early or late, 1 to 120; 15 without it")
                    @QueryParam("tolerance")
                    @Nullable
                    Integer tolerance,
            byte[] csv) {
        String where = Refusals.field(ROUTE, "area", area);
        Refusals.known(places.area(where), "area", Refusals.AREA, where);
        Refusals.foreign(current.areas(SanitationSubsystem.MANAGE), where);
        RoutesCsv.Content content = read(
                csv,
                work == null ? WorkType.COLLECTING : work,
                where,
                Refusals.between(ROUTE, "tolerance", () -> tolerance, TOLERANCE, MOST_TOLERANCE));
        for (Route route : content.routes()) {
            plans.route(route.id())
                    .ifPresent(there -> Refusals.foreign(current.areas(SanitationSubsystem.MANAGE), there.area()));
        }
        if (!content.routes().isEmpty()) {
            plans.put(content.routes());
        }
        return new ImportedRoutes(
                content.routes().size(),
                content.routes().stream()
                        .mapToInt(route -> route.stops().size())
                        .sum(),
                content.refused().size(),
                content.refused().stream().limit(MOST_REFUSALS).toList());
    }

    private RoutesCsv.Content read(byte[] csv, WorkType work, String area, int tolerance) {
        try {
            return RoutesCsv.read(tables, csv, work, area, tolerance);
        } catch (UnreadableTableException e) {
            throw ProblemException.badRequest("route-file-unreadable", e.reason());
        }
    }

    private Route find(String id, String permission) {
        return plans.route(id)
                .filter(route -> current.areas(permission).covers(route.area()))
                .orElseThrow(() -> ProblemException.notFound(ROUTE, NAME, id));
    }

    private LocalDate day(@Nullable String text, Instant now) {
        try {
            return text == null || text.isBlank() ? plans.day(now) : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Refusals.invalid(
                    "parameter",
                    "“day”须为 2026-01-31 这样的日期，现为“" + text + "”",
                    "'day' must be a day such as 2026-01-31, got '" + text + "'");
        }
    }
}
