/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.rest;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
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
import org.cityloom.api.places.Position;
import org.cityloom.api.rest.ProblemException;
import org.cityloom.api.rest.RequiresPermission;
import org.cityloom.api.rest.RestResource;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.subsystems.cases.internal.Cameras;
import org.cityloom.subsystems.cases.internal.Cases;
import org.cityloom.subsystems.cases.internal.Desk;
import org.cityloom.subsystems.cases.internal.Report;
import org.cityloom.subsystems.cases.internal.catalogue.Code;
import org.cityloom.subsystems.cases.internal.catalogue.Kind;
import org.cityloom.subsystems.cases.internal.catalogue.Standard;
import org.cityloom.subsystems.cases.internal.lifecycle.Action;
import org.cityloom.subsystems.cases.internal.lifecycle.CaseFile;
import org.cityloom.subsystems.cases.internal.lifecycle.CaseState;
import org.cityloom.subsystems.cases.internal.lifecycle.Happening;
import org.cityloom.subsystems.cases.internal.lifecycle.ImpossibleException;
import org.cityloom.subsystems.cases.internal.lifecycle.Inbox;
import org.cityloom.subsystems.cases.internal.lifecycle.Rights;
import org.cityloom.subsystems.cases.internal.lifecycle.Sighting;
import org.cityloom.subsystems.cases.internal.lifecycle.Source;
import org.cityloom.subsystems.cases.internal.store.CasePage;
import org.cityloom.subsystems.cases.internal.store.CaseQuery;
import org.cityloom.subsystems.cases.internal.store.CaseStore;

/** {@code /api/cases}: what waits for whom, and what is new. */
@Component(service = CasesResource.class, property = RestResource.PUBLISH + "=true")
@Path("cases")
@Produces(MediaType.APPLICATION_JSON)
@RequiresPermission(Rights.VIEW)
@Tag(name = "cases")
public final class CasesResource {
    private static final int CREATED = 201;

    private final Cases cases;
    private final CaseStore store;
    private final CaseViews views;
    private final Desk desk;
    private final Cameras cameras;
    private final CurrentPerson people;

    @Activate
    public CasesResource(
            @Reference Cases cases,
            @Reference CaseStore store,
            @Reference CaseViews views,
            @Reference Desk desk,
            @Reference Cameras cameras,
            @Reference CurrentPerson people) {
        this.cases = cases;
        this.store = store;
        this.views = views;
        this.desk = desk;
        this.cameras = cameras;
        this.people = people;
    }

    /**
     * Part of a list of cases.
     *
     * @param items in the order that was asked for
     * @param offset how many came before
     * @param more whether others follow
     */
    public record CaseList(List<CaseView> items, int offset, boolean more) {}

    /**
     * What waits in an inbox of whoever asks.
     *
     * @param all how many cases
     * @param overdue how many of them are overdue
     */
    public record InboxView(String id, LocalizedText title, long all, long overdue) {}

    /**
     * What somebody found.
     *
     * @param source one of the sources
     * @param standard id of the catalogue
     * @param kind matter or fault
     * @param code number in that catalogue
     * @param position where
     * @param address as somebody would describe the place, at most 256 characters
     * @param description what is wrong, at most 2,000 characters
     * @param camera id of the device that saw it, if the source is a video
     * @param seenAt the moment of its picture, if a camera is told
     */
    public record NewCase(
            @Nullable String source,
            @Nullable String standard,
            @Nullable String kind,
            @Nullable String code,
            @Nullable Position position,
            @Nullable String address,
            @Nullable String description,
            @Nullable String camera,
            @Nullable String seenAt) {}

    @GET
    @Operation(
            summary = "Lists cases within your areas",
            description =
                    "Those of an inbox, of a state, or all that are open; narrowed by whatever else is given, in the order"
                            + " due (the most urgent first), due_last, latest or earliest; by their deadlines only if all are open.")
    public CaseList list(
            @QueryParam("inbox") @Nullable String inbox,
            @QueryParam("state") @Nullable String state,
            @QueryParam("source") @Nullable String source,
            @QueryParam("code") @Nullable String code,
            @QueryParam("area") @Nullable String area,
            @QueryParam("q") @DefaultValue("") String text,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("order") @DefaultValue("due") String order,
            @QueryParam("offset") @DefaultValue("0") int offset,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        Person person = person();
        CaseQuery query = new Wanted(inbox, state, source, code, area, text, from, to).query(desk, person);
        CasePage page = store.list(query, Asked.order(order), new PageRequest(offset, limit));
        return new CaseList(views.of(page.items(), person), page.offset(), page.more());
    }

    @GET
    @Path("inboxes")
    @Operation(summary = "The inboxes that you work on, and how much waits in each")
    public List<InboxView> inboxes() {
        Map<Inbox, CaseStore.Count> counts = desk.counts(person());
        return counts.entrySet().stream()
                .map(entry -> new InboxView(
                        entry.getKey().name(),
                        entry.getKey().title(),
                        entry.getValue().all(),
                        entry.getValue().overdue()))
                .toList();
    }

    @GET
    @Path("words")
    @Operation(summary = "The states, sources and inboxes, and the actions and whatever else timelines tell")
    public Map<String, List<CaseView.Named>> words() {
        return Map.of(
                "states",
                Arrays.stream(CaseState.values())
                        .map(each -> new CaseView.Named(each.name(), each.title()))
                        .toList(),
                "sources",
                Arrays.stream(Source.values())
                        .map(each -> new CaseView.Named(each.name(), each.title()))
                        .toList(),
                "inboxes",
                Arrays.stream(Inbox.values())
                        .map(each -> new CaseView.Named(each.name(), each.title()))
                        .toList(),
                "actions",
                Stream.concat(
                                Arrays.stream(Action.values()).map(each -> new CaseView.Named(each.id(), each.title())),
                                Arrays.stream(Happening.values())
                                        .map(each -> new CaseView.Named(each.id(), each.title())))
                        .toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Reports a problem",
            description = "Takes cases:report for a collector's own find, cases:accept or cases:dispatch for others'.",
            responses =
                    @ApiResponse(
                            responseCode = "201",
                            content = @Content(schema = @Schema(implementation = CaseView.class))))
    public Response report(@Nullable NewCase found) {
        Person person = person();
        try {
            CaseFile file = cases.report(told(found), person);
            return Response.status(CREATED).entity(views.of(file, person)).build();
        } catch (ImpossibleException e) {
            throw Problems.impossible(e);
        }
    }

    private Report told(@Nullable NewCase found) {
        if (found == null || found.position() == null) {
            throw invalid();
        }
        Source source = Asked.oneOf(Source.class, "source", found.source());
        if (source == null || found.standard() == null || found.kind() == null || found.code() == null) {
            throw invalid();
        }
        try {
            Code code = new Code(Standard.of(found.standard()), Kind.of(found.kind()), found.code());
            return new Report(
                    source,
                    code,
                    found.position(),
                    text(found.address()),
                    text(found.description()),
                    sighting(source, found));
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest(
                    "case-matter", new LocalizedText("事项代码有误：" + e.getMessage(), String.valueOf(e.getMessage())));
        }
    }

    private static ProblemException invalid() {
        return ProblemException.badRequest(
                "case-invalid",
                new LocalizedText(
                        "请填写 source、standard、kind、code 和 position",
                        "the body must hold source, standard, kind, code and position"));
    }

    private @Nullable Sighting sighting(Source source, NewCase found) {
        Instant at = Asked.time("seenAt", found.seenAt());
        if (found.camera() == null && at == null) {
            return null;
        }
        if (found.camera() == null || at == null) {
            throw ImpossibleException.of(
                    "case-camera", "请同时填写摄像机和画面时刻", "tell both the camera and the moment of its picture");
        }
        return cameras.seen(source, found.camera(), at);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private Person person() {
        return people.current().orElseThrow();
    }
}
