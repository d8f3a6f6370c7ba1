/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.rest;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.people.CurrentPerson;
import org.cityloom.api.people.Person;
import org.cityloom.api.rest.ProblemException;
import org.cityloom.api.rest.RequiresPermission;
import org.cityloom.api.rest.RestResource;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.subsystems.cases.internal.Cases;
import org.cityloom.subsystems.cases.internal.Deeds;
import org.cityloom.subsystems.cases.internal.Duplicates;
import org.cityloom.subsystems.cases.internal.Intent;
import org.cityloom.subsystems.cases.internal.Matters;
import org.cityloom.subsystems.cases.internal.catalogue.Condition;
import org.cityloom.subsystems.cases.internal.clock.Explanation;
import org.cityloom.subsystems.cases.internal.lifecycle.Action;
import org.cityloom.subsystems.cases.internal.lifecycle.CaseFile;
import org.cityloom.subsystems.cases.internal.lifecycle.Rights;
import org.cityloom.subsystems.cases.internal.routing.Routing;
import org.cityloom.subsystems.cases.internal.store.AlarmStore;
import org.cityloom.subsystems.cases.internal.store.CaseStore;
import org.cityloom.subsystems.cases.internal.store.RoutingStore;
import org.cityloom.subsystems.cases.internal.store.TakenAlarm;

/** {@code /api/cases/{number}}: a case, why its deadlines are when they are, and what is done with it. */
@Component(service = CaseResource.class, property = RestResource.PUBLISH + "=true")
@Path("cases")
@Produces(MediaType.APPLICATION_JSON)
@RequiresPermission(Rights.VIEW)
@Tag(name = "cases")
public final class CaseResource {
    private static final int MOST_AT_ONCE = 100;

    private final Cases cases;
    private final CaseStore store;
    private final AlarmStore alarms;
    private final RoutingStore routings;
    private final Deeds deeds;
    private final CaseViews views;
    private final Duplicates duplicates;
    private final Matters matters;
    private final CurrentPerson people;
    private final Problems problems;
    private final VisibleCases visible;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public CaseResource(
            @Reference Cases cases,
            @Reference CaseStore store,
            @Reference AlarmStore alarms,
            @Reference RoutingStore routings,
            @Reference Deeds deeds,
            @Reference CaseViews views,
            @Reference Duplicates duplicates,
            @Reference Matters matters,
            @Reference CurrentPerson people) {
        this.cases = cases;
        this.store = store;
        this.alarms = alarms;
        this.routings = routings;
        this.deeds = deeds;
        this.views = views;
        this.duplicates = duplicates;
        this.matters = matters;
        this.people = people;
        this.problems = new Problems(store);
        this.visible = new VisibleCases(store, people);
    }

    /**
     * What is done with a case; what the action does not need may be left out.
     *
     * @param version the version that was looked at
     * @param reason a sentence, at most 2,000 characters
     * @param condition number of the filing condition
     * @param unit id of the unit that handles it
     * @param person id of who handles, verifies or checks it
     * @param until when it resumes
     * @param into number of the case that goes on for it
     */
    public record Doing(
            @Nullable Long version,
            @Nullable String reason,
            @Nullable Integer condition,
            @Nullable String unit,
            @Nullable String person,
            @Nullable String until,
            @Nullable String into) {
        Intent intent(Action action) {
            return new Intent(
                    action,
                    version,
                    reason == null ? "" : reason,
                    condition,
                    unit,
                    person,
                    Asked.time("until", until),
                    into);
        }
    }

    /**
     * Many cases that go to one unit.
     *
     * @param cases 1 to 100 numbers
     */
    public record Dispatching(@Nullable List<String> cases, @Nullable String unit, @Nullable String reason) {}

    /**
     * What became of one of many.
     *
     * @param problem why it could not be done; null if it was
     */
    public record Outcome(String number, @Nullable String problem) {}

    @GET
    @Path("{number}")
    @Operation(summary = "A case, and what you may do with it")
    public CaseView get(@PathParam("number") String number) {
        return views.of(visible.get(number), person());
    }

    @GET
    @Path("{number}/events")
    @Operation(
            summary = "What happened to a case, in order",
            description = "Handlers do not see who reported or checked.")
    public List<EventView> events(@PathParam("number") String number) {
        visible.get(number);
        return views.events(store.events(number), person());
    }

    @GET
    @Path("{number}/deadlines")
    @Operation(summary = "Why the deadlines of a case are when they are", description = "One for each of its clocks.")
    public List<Explained> deadlines(@PathParam("number") String number) {
        return visible.get(number).clocks().stream()
                .map(clocked -> new Explained(
                        new CaseView.Named(clocked.kind().name(), clocked.kind().title()),
                        clocked.stoppedAt() == null ? null : clocked.stoppedAt().toString(),
                        Explanation.of(clocked.clock(), clock.instant())))
                .toList();
    }

    /**
     * Why a deadline is when it is.
     *
     * @param clock what is timed
     * @param stopped when it was done; null while it is not
     */
    public record Explained(CaseView.Named clock, @Nullable String stopped, Explanation explanation) {}

    @GET
    @Path("{number}/conditions")
    @Operation(summary = "Under which conditions the case can be filed")
    public List<Condition> conditions(@PathParam("number") String number) {
        return matters.conditions(visible.get(number).subject());
    }

    @GET
    @Path("{number}/duplicates")
    @Operation(summary = "Open cases that may be the same problem", description = "The same matter, near and recent.")
    public List<CaseView> duplicates(@PathParam("number") String number) {
        Person person = person();
        return duplicates.of(visible.get(number)).stream()
                .filter(other ->
                        person.mayIn(Rights.VIEW, other.subject().areas().grid()))
                .map(other -> views.of(other, person))
                .toList();
    }

    @GET
    @Path("{number}/votes")
    @Operation(summary = "Cases that were merged into this one")
    public List<CaseView> votes(@PathParam("number") String number) {
        visible.get(number);
        return views.of(store.mergedInto(number), person());
    }

    @GET
    @Path("{number}/routing")
    @Operation(
            summary = "Why the case lies where it lies",
            description = "As it was when it was dispatched; before, where the routes would send it now.")
    public Routing routing(@PathParam("number") String number) {
        CaseFile file = visible.get(number);
        return routings.find(number).orElseGet(() -> deeds.routed(file, clock.instant()));
    }

    @GET
    @Path("{number}/alarms")
    @Operation(summary = "Alarms that belong to the case, the newest first")
    public List<TakenAlarm> alarms(@PathParam("number") String number) {
        visible.get(number);
        return alarms.of(number);
    }

    @POST
    @Path("{number}/actions/{action}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Does something with a case",
            description = "Each action has a permission of its own; the case tells which of them you may do.")
    public CaseView act(@PathParam("number") String number, @PathParam("action") String action, @Nullable Doing doing) {
        visible.get(number);
        Action wanted = Action.of(action)
                .orElseThrow(() -> ProblemException.notFound("action", new LocalizedText("操作", "action"), action));
        if (doing == null || doing.version() == null) {
            throw ProblemException.badRequest(
                    "case-version",
                    new LocalizedText("“version”须为所查看案件的版本", "'version' must be the version that was looked at"));
        }
        return problems.told(number, () -> views.of(cases.act(number, doing.intent(wanted), person()), person()));
    }

    @POST
    @Path("dispatches")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(Rights.DISPATCH)
    @Operation(
            summary = "Dispatches many cases to one unit",
            description = "Each by itself; tells what became of each.")
    public List<Outcome> dispatch(@Context HttpHeaders headers, @Nullable Dispatching dispatching) {
        List<String> numbers = dispatching == null ? null : dispatching.cases();
        if (dispatching == null || numbers == null || numbers.isEmpty() || numbers.size() > MOST_AT_ONCE) {
            throw ProblemException.badRequest(
                    "cases-count",
                    new LocalizedText(
                            "“cases”须有 1 至 " + MOST_AT_ONCE + " 个案件编号",
                            "'cases' must hold 1 to " + MOST_AT_ONCE + " numbers"));
        }
        Doing doing = new Doing(null, dispatching.reason(), null, dispatching.unit(), null, null, null);
        numbers.forEach(visible::get);
        List<Outcome> outcomes = new ArrayList<>();
        for (String number : numbers) {
            outcomes.add(outcome(number, doing, headers.getAcceptableLanguages()));
        }
        return outcomes;
    }

    private Outcome outcome(String number, Doing doing, List<Locale> languages) {
        try {
            problems.told(number, () -> cases.act(number, doing.intent(Action.DISPATCH), person()));
            return new Outcome(number, null);
        } catch (ProblemException e) {
            return new Outcome(number, e.detail(languages.isEmpty() ? Locale.ENGLISH : languages.get(0)));
        }
    }

    private Person person() {
        return people.current().orElseThrow();
    }
}
