/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.rest;

import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.people.CurrentPerson;
import org.cityloom.api.rest.BodyLimit;
import org.cityloom.api.rest.RequiresPermission;
import org.cityloom.api.rest.RestResource;
import org.cityloom.subsystems.cases.internal.lifecycle.Rights;
import org.cityloom.subsystems.cases.internal.transfer.Transferred;
import org.cityloom.subsystems.cases.internal.transfer.Transfers;

/** {@code /api/cases/transfers}: what another platform hands over, for the whole city. */
@Component(service = TransfersResource.class, property = RestResource.PUBLISH + "=true")
@Path("cases/transfers")
@Produces(MediaType.APPLICATION_JSON)
@RequiresPermission(value = Rights.ACCEPT, wholeCity = true)
@Tag(name = "cases")
public final class TransfersResource {
    private static final long LARGEST_FILE = 8L << 20; // bytes; 2,000 rows fit

    private final Transfers transfers;
    private final CurrentPerson people;

    @Activate
    public TransfersResource(@Reference Transfers transfers, @Reference CurrentPerson people) {
        this.transfers = transfers;
        this.people = people;
    }

    @POST
    @Consumes("text/csv")
    @BodyLimit(LARGEST_FILE)
    @Operation(
            summary = "Takes over cases of another platform from CSV",
            description =
                    "UTF-8, at most 2,000 rows, each by itself: those that cannot be taken are told with line and reason and keep no other"
                            + " from it. Columns: platform, number, standard, kind, code, created; and as far as it is known latitude,"
                            + " longitude, address, description, due, closed, unit. Times are like 2026-01-31T08:00:00+08:00. The code may be"
                            + " of an older catalogue. Without a position the address must name a community, street or district. Sent again, a"
                            + " row of the same platform and number answers the same case and changes nothing. Rows with closed take"
                            + " cases:manage; they are closed here at their own times, and count as in time if they were closed until due."
                            + " Those with due name in unit the unit that solved them.",
            responses = {
                @ApiResponse(
                        responseCode = "200",
                        description = "What became of each row",
                        content = @Content(schema = @Schema(implementation = Transferred.class))),
                @ApiResponse(
                        responseCode = "422",
                        description = "No such file",
                        content = @Content(schema = @Schema(implementation = ListProblems.RefusedFile.class)))
            })
    public Response take(byte[] csv, @Context HttpHeaders headers) {
        return ListProblems.imported(
                "transfer",
                headers.getAcceptableLanguages(),
                () -> transfers.take(csv, people.current().orElseThrow()));
    }
}
