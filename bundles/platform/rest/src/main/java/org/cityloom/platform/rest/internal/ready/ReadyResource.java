/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.rest.internal.ready;

import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.rest.OpenToEveryone;
import org.cityloom.api.rest.RestResource;

/** Tells launchers, tests and load balancers whether the city works. */
@Component(service = ReadyResource.class, property = RestResource.PUBLISH + ":Boolean=true")
@Path("ready")
public final class ReadyResource {
    private final HealthChecks checks;

    @Activate
    public ReadyResource(@Reference HealthChecks checks) {
        this.checks = checks;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @OpenToEveryone("launchers and load balancers ask before anybody can sign in; it tells nothing about the city")
    @Operation(
            summary = "Whether every expected part of the platform works",
            responses = {
                @ApiResponse(
                        responseCode = "200",
                        description = "Everything works",
                        content = @Content(schema = @Schema(implementation = Readiness.class))),
                @ApiResponse(
                        responseCode = "503",
                        description = "Something does not work (yet); the entries say what",
                        content = @Content(schema = @Schema(implementation = Readiness.class)))
            })
    public Response ready() {
        Readiness readiness = checks.ask();
        return Response.status(readiness.ready() ? 200 : 503).entity(readiness).build();
    }
}
