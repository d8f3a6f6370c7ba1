/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.rest;

import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.people.CurrentPerson;
import org.cityloom.api.people.Person;
import org.cityloom.api.rest.RequiresPermission;
import org.cityloom.api.rest.RestResource;
import org.cityloom.subsystems.cases.internal.Ratings;
import org.cityloom.subsystems.cases.internal.lifecycle.Rights;
import org.cityloom.subsystems.cases.internal.store.CaseStore;

/** {@code /api/cases/{number}/rating}: how content those are who reported a case. */
@Component(service = RatingResource.class, property = RestResource.PUBLISH + "=true")
@Path("cases/{number}/rating")
@Produces(MediaType.APPLICATION_JSON)
@RequiresPermission(Rights.VIEW)
@Tag(name = "cases")
public final class RatingResource {
    private final Ratings ratings;
    private final CaseViews views;
    private final CurrentPerson people;
    private final Problems problems;
    private final VisibleCases visible;

    @Activate
    public RatingResource(
            @Reference Ratings ratings,
            @Reference CaseStore store,
            @Reference CaseViews views,
            @Reference CurrentPerson people) {
        this.ratings = ratings;
        this.views = views;
        this.people = people;
        this.problems = new Problems(store);
        this.visible = new VisibleCases(store, people);
    }

    /**
     * What somebody says of a case.
     *
     * @param rating 1 to 5, 5 is best
     * @param comment at most 500 characters; may be left out
     */
    public record NewRating(@Nullable Integer rating, @Nullable String comment) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Rates a closed case that you reported",
            description =
                    "Once, from 1 to 5, with a comment of at most 500 characters if you like; also if your report was merged into it.")
    public CaseView rate(@PathParam("number") String number, @Nullable NewRating rating) {
        visible.get(number);
        Person person = people.current().orElseThrow();
        int given = rating == null || rating.rating() == null ? 0 : rating.rating();
        String comment = rating == null || rating.comment() == null ? "" : rating.comment();
        return problems.told(number, () -> views.of(ratings.rate(number, given, comment, person), person));
    }
}
