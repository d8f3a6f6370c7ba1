/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.rest;

import java.util.List;

import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.rest.BodyLimit;
import org.cityloom.api.rest.ProblemException;
import org.cityloom.api.rest.RequiresPermission;
import org.cityloom.api.rest.RestResource;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.subsystems.cases.internal.lifecycle.Rights;
import org.cityloom.subsystems.cases.internal.routing.Route;
import org.cityloom.subsystems.cases.internal.routing.RouteList;
import org.cityloom.subsystems.cases.internal.routing.RouteVersion;
import org.cityloom.subsystems.cases.internal.routing.Routes;
import org.cityloom.subsystems.cases.internal.routing.RoutesCsv;

/** {@code /api/cases/routes}: the 权责清单, which unit looks after what. It belongs to no part of the city: everybody who sees cases reads it. */
@Component(service = RoutesResource.class, property = RestResource.PUBLISH + "=true")
@Path("cases/routes")
@Produces(MediaType.APPLICATION_JSON)
@RequiresPermission(Rights.VIEW)
@Tag(name = "cases")
public final class RoutesResource {
    private static final long LARGEST_FILE = 4L << 20; // bytes; 10,000 routes fit
    private static final String CSV = "text/csv";
    private static final String ROUTE = "route";

    private final Routes routes;

    @Activate
    public RoutesResource(@Reference Routes routes) {
        this.routes = routes;
    }

    /**
     * The list.
     *
     * @param version its number, to be sent along with what is changed
     * @param routes ordered by id
     */
    public record ListView(long version, List<RouteView> routes) {}

    @GET
    @Operation(
            summary = "The list of routes",
            description =
                    "As it is in force, or as an earlier version said. missing names units that are not there (any more).")
    public ListView list(@QueryParam("version") @Nullable Long version) {
        if (version == null) {
            return view(routes.list());
        }
        return view(routes.list(version)
                .orElseThrow(() -> ProblemException.notFound(
                        "routes-version",
                        new LocalizedText("权责清单版本", "version of the routes"),
                        Long.toString(version))));
    }

    private ListView view(RouteList list) {
        return new ListView(
                list.version(),
                list.routes().stream().map(route -> RouteView.of(route, routes)).toList());
    }

    @GET
    @Path("versions")
    @Operation(summary = "Who changed the list, and when", description = "The latest 100, the latest first.")
    public List<RouteVersion> versions() {
        return routes.history();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(value = Rights.MANAGE, wholeCity = true)
    @Operation(
            summary = "Adds a route, in force at once",
            description = "version is that of the list that was looked at; if somebody was faster, it is refused.")
    public RouteView add(@QueryParam("version") long version, @Nullable RouteView form, @Context HttpHeaders headers) {
        RouteView given = ListProblems.needed(form);
        Route added =
                ListProblems.told(ROUTE, headers.getAcceptableLanguages(), () -> routes.add(version, given.route(0)));
        return RouteView.of(added, routes);
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(value = Rights.MANAGE, wholeCity = true)
    @Operation(
            summary = "Changes a route, in force at once",
            description = "version is that of the list that was looked at; if somebody was faster, it is refused.")
    public RouteView put(
            @PathParam("id") long id,
            @QueryParam("version") long version,
            @Nullable RouteView form,
            @Context HttpHeaders headers) {
        RouteView given = ListProblems.needed(form);
        Route changed = ListProblems.told(
                ROUTE, headers.getAcceptableLanguages(), () -> routes.change(version, given.route(id)));
        return RouteView.of(changed, routes);
    }

    @DELETE
    @Path("{id}")
    @RequiresPermission(value = Rights.MANAGE, wholeCity = true)
    @Operation(
            summary = "Removes a route, in force at once",
            description = "version is that of the list that was looked at; if somebody was faster, it is refused.")
    public void remove(@PathParam("id") long id, @QueryParam("version") long version, @Context HttpHeaders headers) {
        ListProblems.told(ROUTE, headers.getAcceptableLanguages(), () -> {
            routes.remove(version, id);
            return id;
        });
    }

    /**
     * What became of an import.
     *
     * @param version of the list that is in force now
     * @param routes how many it has
     */
    public record ImportedRoutes(long version, int routes) {}

    @POST
    @Path("import")
    @Consumes(CSV)
    @RequiresPermission(value = Rights.MANAGE, wholeCity = true)
    @BodyLimit(LARGEST_FILE)
    @Operation(
            summary = "Replaces the whole list by that of a CSV file",
            description =
                    "The columns of the export, UTF-8, at most 10,000 rows; a row without an id is new. All rows or none: refusals"
                            + " name every row that cannot be taken.",
            responses = {
                @ApiResponse(
                        responseCode = "200",
                        description = "Taken",
                        content = @Content(schema = @Schema(implementation = ImportedRoutes.class))),
                @ApiResponse(
                        responseCode = "422",
                        description = "Rows that cannot be taken",
                        content = @Content(schema = @Schema(implementation = ListProblems.RefusedFile.class)))
            })
    public Response importCsv(@QueryParam("version") long version, byte[] csv, @Context HttpHeaders headers) {
        return ListProblems.imported(ROUTE, headers.getAcceptableLanguages(), () -> {
            RouteList list = routes.importCsv(version, csv);
            return new ImportedRoutes(list.version(), list.routes().size());
        });
    }

    @GET
    @Path("export")
    @Produces({CSV, MediaType.APPLICATION_JSON})
    @Operation(
            summary = "The list in force as CSV",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The routes",
                            content = @Content(mediaType = CSV, schema = @Schema(type = "string"))))
    public Response export() {
        RouteList list = routes.list();
        return ListProblems.file(RoutesCsv.write(list), "routes-" + list.version() + ".csv");
    }
}
