/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.rest;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.people.CurrentPerson;
import org.cityloom.api.places.AreaLevel;
import org.cityloom.api.places.AreaPath;
import org.cityloom.api.places.Places;
import org.cityloom.api.places.Position;
import org.cityloom.api.rest.ProblemException;
import org.cityloom.api.rest.RequiresPermission;
import org.cityloom.api.rest.RestResource;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.subsystems.cases.internal.catalogue.Catalogues;
import org.cityloom.subsystems.cases.internal.catalogue.Code;
import org.cityloom.subsystems.cases.internal.catalogue.Codes;
import org.cityloom.subsystems.cases.internal.catalogue.Kind;
import org.cityloom.subsystems.cases.internal.lifecycle.Rights;
import org.cityloom.subsystems.cases.internal.lists.Checks;
import org.cityloom.subsystems.cases.internal.lists.RefusedException;
import org.cityloom.subsystems.cases.internal.routing.Question;
import org.cityloom.subsystems.cases.internal.routing.Route;
import org.cityloom.subsystems.cases.internal.routing.Routes;
import org.cityloom.subsystems.cases.internal.routing.Routing;

/** {@code /api/cases/routes/test}: where something would go, and why; nothing is done. */
@Component(service = RouteTestResource.class, property = RestResource.PUBLISH + "=true")
@Path("cases/routes/test")
@Produces(MediaType.APPLICATION_JSON)
@RequiresPermission(Rights.DISPATCH)
@Tag(name = "cases")
public final class RouteTestResource {
    private static final String TYPE = "parameter-invalid";

    private final Routes routes;
    private final Catalogues catalogues;
    private final Places places;
    private final CurrentPerson people;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public RouteTestResource(
            @Reference Routes routes,
            @Reference Catalogues catalogues,
            @Reference Places places,
            @Reference CurrentPerson people) {
        this.routes = routes;
        this.catalogues = catalogues;
        this.places = places;
        this.people = people;
    }

    @GET
    @Operation(
            summary = "Where a matter at a place would go, and why",
            description =
                    "By the list and the units as they are now. condition, owner, maintainer, unowned, the district that reports it, and the"
                            + " time may be left out. The place must be yours to dispatch.")
    public Routing test(
            @Parameter(required = true) @QueryParam("latitude") @Nullable String latitude,
            @Parameter(required = true) @QueryParam("longitude") @Nullable String longitude,
            @Parameter(required = true) @QueryParam("standard") @Nullable String standard,
            @Parameter(required = true) @QueryParam("kind") @Nullable String kind,
            @Parameter(required = true) @QueryParam("code") @Nullable String code,
            @QueryParam("condition") int condition,
            @QueryParam("owner") @Nullable String owner,
            @QueryParam("maintainer") @Nullable String maintainer,
            @QueryParam("unowned") boolean unowned,
            @QueryParam("district") @Nullable String district,
            @QueryParam("at") @Nullable String at,
            @Context HttpHeaders headers) {
        List<Locale> languages = headers.getAcceptableLanguages();
        return ListProblems.told("route-test", languages, () -> {
            Question question = new Question(
                    reportable(standard, kind, code),
                    Checks.between("condition", condition, 0, Route.HIGHEST_CONDITION),
                    areas(new Position(degrees("latitude", latitude), degrees("longitude", longitude))),
                    Checks.optional("owner", owner, Route.LONGEST_OWNER),
                    Checks.optional("maintainer", maintainer, Route.LONGEST_OWNER),
                    unowned,
                    time(at),
                    districts(district));
            routes.refresh();
            return routes.route(question);
        });
    }

    private Code reportable(@Nullable String standard, @Nullable String kind, @Nullable String number) {
        Code code = Codes.of(
                Checks.text("standard", standard, 40), Checks.text("kind", kind, 20), Checks.text("code", number, 20));
        if (code.kind() == Kind.COMPONENT || catalogues.now().entry(code).isEmpty()) {
            throw Codes.unknown(code);
        }
        return code;
    }

    private AreaPath areas(Position position) {
        AreaPath areas = places.locate(position)
                .orElseThrow(() -> RefusedException.of("该位置不在本市范围内", "this place is outside of the city"));
        if (!people.areas(Rights.DISPATCH).covers(areas.grid())) {
            throw new ProblemException(
                    403,
                    "area-foreign",
                    new LocalizedText("不是您的辖区", "This area is not yours"),
                    new LocalizedText(
                            "您所在单位不在 " + areas.grid() + " 派遣", "none of your units dispatches in " + areas.grid()));
        }
        return areas;
    }

    private Set<String> districts(@Nullable String district) {
        if (district == null || district.isBlank()) {
            return Set.of();
        }
        if (places.areas(AreaLevel.DISTRICT).stream()
                .noneMatch(area -> area.code().equals(district))) {
            throw RefusedException.of("没有区县 " + district, "there is no district " + district);
        }
        return Set.of(district);
    }

    private static double degrees(String name, @Nullable String text) {
        try {
            return Double.parseDouble(Checks.text(name, text, 40));
        } catch (NumberFormatException e) {
            throw ProblemException.badRequest(
                    TYPE,
                    new LocalizedText(
                            "“" + name + "”须为度数，现为“" + text + "”",
                            "'" + name + "' must be degrees, got '" + text + "'"));
        }
    }

    private Instant time(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return clock.instant();
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw ProblemException.badRequest(
                    TYPE,
                    new LocalizedText(
                            "“at”须为时刻，如 2026-01-31T08:00:00Z，现为“" + text + "”",
                            "'at' must be a time such as 2026-01-31T08:00:00Z, got '" + text + "'"));
        }
    }
}
