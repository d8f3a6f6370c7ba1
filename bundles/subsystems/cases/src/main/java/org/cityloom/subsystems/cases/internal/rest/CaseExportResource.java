/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.rest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
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

import org.cityloom.api.page.PageRequest;
import org.cityloom.api.people.CurrentPerson;
import org.cityloom.api.people.Person;
import org.cityloom.api.rest.RequiresPermission;
import org.cityloom.api.rest.RestResource;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.subsystems.cases.internal.Desk;
import org.cityloom.subsystems.cases.internal.lifecycle.Rights;
import org.cityloom.subsystems.cases.internal.lists.CsvCells;
import org.cityloom.subsystems.cases.internal.store.CasePage;
import org.cityloom.subsystems.cases.internal.store.CaseQuery;
import org.cityloom.subsystems.cases.internal.store.CaseStore;

/** {@code /api/cases/export}: a list of cases for a spreadsheet. */
@Component(service = CaseExportResource.class, property = RestResource.PUBLISH + "=true")
@Path("cases/export")
@Produces({"text/csv", MediaType.APPLICATION_JSON})
@RequiresPermission(Rights.VIEW)
@Tag(name = "cases")
public final class CaseExportResource {
    private static final int MOST = 10_000; // rows; two weeks of a city with a thousand cases a day
    private static final int AT_ONCE = 500;

    private static final List<LocalizedText> COLUMNS = List.of(
            new LocalizedText("案件编号", "number"),
            new LocalizedText("状态", "state"),
            new LocalizedText("来源", "source"),
            new LocalizedText("事项代码", "code"),
            new LocalizedText("事项", "matter"),
            new LocalizedText("单元网格", "grid"),
            new LocalizedText("纬度", "latitude"),
            new LocalizedText("经度", "longitude"),
            new LocalizedText("地址", "address"),
            new LocalizedText("描述", "description"),
            new LocalizedText("处置单位", "unit"),
            new LocalizedText("上报时间", "reported at"),
            new LocalizedText("当前时限", "due"),
            new LocalizedText("办结时间", "ended at"));

    private final CaseStore store;
    private final CaseViews views;
    private final Desk desk;
    private final CurrentPerson people;

    @Activate
    public CaseExportResource(
            @Reference CaseStore store,
            @Reference CaseViews views,
            @Reference Desk desk,
            @Reference CurrentPerson people) {
        this.store = store;
        this.views = views;
        this.desk = desk;
        this.people = people;
    }

    @GET
    @Operation(
            summary = "Cases within your areas as CSV",
            description =
                    "The same as the list, at most 10,000 of them, in Chinese unless language is en. UTF-8; no cell is a"
                            + " formula to a spreadsheet.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The cases",
                            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string"))))
    public Response export(
            @QueryParam("inbox") @Nullable String inbox,
            @QueryParam("state") @Nullable String state,
            @QueryParam("source") @Nullable String source,
            @QueryParam("code") @Nullable String code,
            @QueryParam("area") @Nullable String area,
            @QueryParam("q") @DefaultValue("") String text,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("language") @DefaultValue("zh") String language) {
        Person person = people.current().orElseThrow();
        CaseQuery query = new Wanted(inbox, state, source, code, area, text, from, to).query(desk, person);
        boolean english = language.equals("en");
        List<List<@Nullable String>> rows = new ArrayList<>();
        CasePage page;
        do {
            page = store.list(query, new PageRequest(rows.size(), AT_ONCE));
            page.items().forEach(file -> rows.add(row(views.bare(file, person), english)));
        } while (page.more() && rows.size() < MOST);
        List<String> header =
                COLUMNS.stream().map(column -> said(column, english)).toList();
        return ListProblems.file(CsvCells.write(header, rows), "cases.csv");
    }

    private static List<@Nullable String> row(CaseView view, boolean english) {
        return Arrays.asList(
                view.number(),
                said(view.state().title(), english),
                said(view.source().title(), english),
                view.matter().code(),
                said(view.matter().title(), english),
                view.areas().grid(),
                Double.toString(view.position().latitude()),
                Double.toString(view.position().longitude()),
                view.address(),
                view.description(),
                view.unit(),
                view.reportedAt().toString(),
                view.due() == null ? null : view.due().toString(),
                view.closedAt() == null ? null : view.closedAt().toString());
    }

    private static String said(LocalizedText text, boolean english) {
        return english ? text.en() : text.zh();
    }
}
