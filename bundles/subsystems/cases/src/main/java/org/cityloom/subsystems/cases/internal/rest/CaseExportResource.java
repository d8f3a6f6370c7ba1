/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.rest;

import java.util.ArrayList;
import java.util.List;

import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.calendar.WorkingCalendars;
import org.cityloom.api.page.PageRequest;
import org.cityloom.api.people.CurrentPerson;
import org.cityloom.api.people.Person;
import org.cityloom.api.rest.RequiresPermission;
import org.cityloom.api.rest.RestResource;
import org.cityloom.subsystems.cases.internal.Desk;
import org.cityloom.subsystems.cases.internal.lifecycle.Rights;
import org.cityloom.subsystems.cases.internal.lists.CsvCells;
import org.cityloom.subsystems.cases.internal.store.CaseOrder;
import org.cityloom.subsystems.cases.internal.store.CasePage;
import org.cityloom.subsystems.cases.internal.store.CaseQuery;
import org.cityloom.subsystems.cases.internal.store.CaseStore;

/** {@code /api/cases/export}: a list of cases for a spreadsheet. */
@Component(service = CaseExportResource.class, property = RestResource.PUBLISH + "=true")
@Path("cases/export")
@Produces({CaseExportResource.CSV, CaseExportResource.XLSX, MediaType.APPLICATION_JSON})
@RequiresPermission(Rights.VIEW)
@Tag(name = "cases")
public final class CaseExportResource {
    private static final int MOST = 10_000; // rows; two weeks of a city with a thousand cases a day
    private static final int AT_ONCE = 500;

    static final String CSV = "text/csv";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** As which kind of file the list is told. */
    private enum Format {
        CSV,
        XLSX
    }

    private final CaseStore store;
    private final CaseViews views;
    private final Desk desk;
    private final CurrentPerson people;
    private final WorkingCalendars calendars;

    @Activate
    public CaseExportResource(
            @Reference CaseStore store,
            @Reference CaseViews views,
            @Reference Desk desk,
            @Reference CurrentPerson people,
            @Reference WorkingCalendars calendars) {
        this.store = store;
        this.views = views;
        this.desk = desk;
        this.people = people;
        this.calendars = calendars;
    }

    @GET
    @Operation(
            summary = "Cases within your areas for a spreadsheet",
            description =
                    "The same as the list, at most 10,000 of them, in Chinese unless language is en, as UTF-8 CSV unless"
                            + " format is xlsx. No cell is a formula to a spreadsheet.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The cases",
                            content = {
                                @Content(mediaType = CSV, schema = @Schema(type = "string")),
                                @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary"))
                            }))
    public Response export(
            @QueryParam("inbox") @Nullable String inbox,
            @QueryParam("state") @Nullable String state,
            @QueryParam("source") @Nullable String source,
            @QueryParam("code") @Nullable String code,
            @QueryParam("area") @Nullable String area,
            @QueryParam("q") @DefaultValue("") String text,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("order") @DefaultValue("due") String order,
            @QueryParam("language") @DefaultValue("zh") String language,
            @QueryParam("format") @DefaultValue("csv") String format) {
        Person person = people.current().orElseThrow();
        CaseQuery query = new Wanted(inbox, state, source, code, area, text, from, to).query(desk, person);
        Listed listed = new Listed(query, Asked.order(order), person);
        boolean english = language.equals("en");
        return Asked.oneOf(Format.class, "format", format) == Format.XLSX
                ? xlsx(listed, english)
                : csv(listed, english);
    }

    /** What is listed, for whom. */
    private record Listed(CaseQuery query, CaseOrder order, Person person) {}

    private Response csv(Listed listed, boolean english) {
        List<String> header = CaseColumn.ALL.stream()
                .map(column -> CaseColumn.said(column.title(), english))
                .toList();
        List<List<@Nullable String>> rows = new ArrayList<>();
        pages(listed, views -> views.forEach(view -> rows.add(row(view, english))));
        return ListProblems.file(CsvCells.write(header, rows), "cases.csv");
    }

    private static List<@Nullable String> row(CaseView view, boolean english) {
        List<@Nullable String> row = new ArrayList<>();
        for (CaseColumn column : CaseColumn.ALL) {
            Object told = column.told(view, english);
            row.add(told == null ? null : told.toString());
        }
        return row;
    }

    private Response xlsx(Listed listed, boolean english) {
        StreamingOutput file = out -> {
            CaseWorkbook workbook = new CaseWorkbook(out, calendars.of("").zone(), english);
            pages(listed, workbook::write);
            workbook.finish();
        };
        return ListProblems.file(file, XLSX, "cases.xlsx");
    }

    /** Takes a part of the rows. */
    private interface Pages<E extends Exception> {
        void take(List<CaseView> views) throws E;
    }

    private <E extends Exception> void pages(Listed listed, Pages<E> taken) throws E {
        int rows = 0;
        CasePage page;
        do {
            page = store.list(listed.query(), listed.order(), new PageRequest(rows, AT_ONCE));
            taken.take(page.items().stream()
                    .map(file -> views.bare(file, listed.person()))
                    .toList());
            rows += page.items().size();
        } while (page.more() && rows < MOST);
    }
}
