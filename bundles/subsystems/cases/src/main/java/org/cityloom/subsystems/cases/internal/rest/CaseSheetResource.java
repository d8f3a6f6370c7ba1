/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.rest;

import java.io.IOException;
import java.io.UncheckedIOException;

import javax.ws.rs.GET;
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

import org.cityloom.api.people.CurrentPerson;
import org.cityloom.api.rest.ProblemException;
import org.cityloom.api.rest.RequiresPermission;
import org.cityloom.api.rest.RestResource;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.subsystems.cases.internal.lifecycle.Rights;
import org.cityloom.subsystems.cases.internal.sheet.Sheet;
import org.cityloom.subsystems.cases.internal.sheet.SheetWriter;
import org.cityloom.subsystems.cases.internal.store.CaseStore;

/** {@code /api/cases/{number}/sheet}: a case to be printed. */
@Component(service = CaseSheetResource.class, property = RestResource.PUBLISH + "=true")
@Path("cases/{number}/sheet")
@Produces({CaseSheetResource.PDF, MediaType.APPLICATION_JSON})
@RequiresPermission(Rights.VIEW)
@Tag(name = "cases")
public final class CaseSheetResource {
    static final String PDF = "application/pdf";

    private static final LocalizedText BUSY =
            new LocalizedText("正在打印的案卷太多，请稍后再试", "Too many sheets are being printed; try again in a moment");

    private final VisibleCases visible;
    private final CaseSheets sheets;
    private final CurrentPerson people;
    private final SheetWriter writer = new SheetWriter();

    @Activate
    public CaseSheetResource(
            @Reference CaseStore store, @Reference CaseSheets sheets, @Reference CurrentPerson people) {
        this.visible = new VisibleCases(store, people);
        this.sheets = sheets;
        this.people = people;
    }

    @GET
    @Operation(
            summary = "A case as a sheet to be printed",
            description =
                    "What its page tells you, as PDF with its font: the case, its deadlines, why it lies where it lies,"
                            + " photos, and what happened. In the language asked for, else that of the browser.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The sheet",
                            content = @Content(mediaType = PDF, schema = @Schema(type = "string", format = "binary"))))
    public Response sheet(
            @Context HttpHeaders headers,
            @PathParam("number") String number,
            @QueryParam("language") @Nullable String language) {
        boolean english =
                language == null ? !Problems.isChinese(headers.getAcceptableLanguages()) : language.equals("en");
        Sheet sheet = sheets.of(visible.get(number), people.current().orElseThrow(), english);
        try {
            byte[] pdf = writer.print(sheet)
                    .orElseThrow(() -> new ProblemException(
                            503, "sheet-busy", "Try again in a moment", english ? BUSY.en() : BUSY.zh()));
            return Response.ok(pdf, PDF)
                    .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + sheet.number() + ".pdf\"")
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException("the sheet of the case " + sheet.number() + " could not be written", e);
        }
    }
}
