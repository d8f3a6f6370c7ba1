/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.rest;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.calendar.WorkingCalendars;
import org.cityloom.api.page.Page;
import org.cityloom.api.page.PageRequest;
import org.cityloom.api.people.AreaScope;
import org.cityloom.api.people.CurrentPerson;
import org.cityloom.api.people.Persons;
import org.cityloom.api.people.Units;
import org.cityloom.api.places.Places;
import org.cityloom.api.rest.ProblemException;
import org.cityloom.api.rest.RequiresPermission;
import org.cityloom.api.rest.RestResource;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.subsystems.cases.internal.assessment.Group;
import org.cityloom.subsystems.cases.internal.assessment.Grouping;
import org.cityloom.subsystems.cases.internal.assessment.Part;
import org.cityloom.subsystems.cases.internal.assessment.Period;
import org.cityloom.subsystems.cases.internal.assessment.Question;
import org.cityloom.subsystems.cases.internal.assessment.Rate;
import org.cityloom.subsystems.cases.internal.assessment.ScoredCase;
import org.cityloom.subsystems.cases.internal.assessment.Weights;
import org.cityloom.subsystems.cases.internal.lifecycle.Rights;
import org.cityloom.subsystems.cases.internal.rest.AssessmentViews.Assessment;
import org.cityloom.subsystems.cases.internal.rest.AssessmentViews.Counters;
import org.cityloom.subsystems.cases.internal.rest.AssessmentViews.Definitions;
import org.cityloom.subsystems.cases.internal.rest.AssessmentViews.GroupView;
import org.cityloom.subsystems.cases.internal.rest.AssessmentViews.WeightsChange;
import org.cityloom.subsystems.cases.internal.store.AssessmentStore;
import org.cityloom.subsystems.cases.internal.store.WeightStore;

/** 监督考核: the rates, the cases behind them, and the composite. */
@Component(service = AssessmentResource.class, property = RestResource.PUBLISH + "=true")
@Path("cases/assessment")
@Produces(MediaType.APPLICATION_JSON)
@RequiresPermission(Rights.VIEW)
@Tag(name = "cases")
public final class AssessmentResource {
    private static final Comparator<GroupView> BEST_FIRST = Comparator.comparing(
                    GroupView::score, Comparator.nullsLast(Comparator.<Double>reverseOrder()))
            .thenComparing(GroupView::key);

    private static final String INVALID = "parameter-invalid";
    private static final int EARLIEST = 2000;
    private static final int LATEST = 2100;

    private final AssessmentStore assessment;
    private final WeightStore weights;
    private final WorkingCalendars calendars;
    private final CurrentPerson people;
    private final GroupNames names;
    private final Clock clock;

    @Activate
    public AssessmentResource(
            @Reference AssessmentStore assessment,
            @Reference WeightStore weights,
            @Reference WorkingCalendars calendars,
            @Reference CurrentPerson people,
            @Reference Places places,
            @Reference Units units,
            @Reference Persons persons) {
        this(assessment, weights, calendars, people, new GroupNames(places, units, persons), Clock.systemUTC());
    }

    AssessmentResource(
            AssessmentStore assessment,
            WeightStore weights,
            WorkingCalendars calendars,
            CurrentPerson people,
            GroupNames names,
            Clock clock) {
        this.assessment = assessment;
        this.weights = weights;
        this.calendars = calendars;
        this.people = people;
        this.names = names;
        this.clock = clock;
    }

    @GET
    @Path("definitions")
    @Operation(
            summary = "How every rate is defined",
            description = "Figures of a period are those at its end. Later only these change them: a rework, a new"
                    + " verification or check, a dispatch to another unit, a postponement, a changed calendar, an upheld"
                    + " appeal, a case made void, and a new rating.")
    public Definitions definitions() {
        return Definitions.all();
    }

    @GET
    @Operation(
            summary = "The rates and scores of all areas, units, categories or people of a post in a period",
            description = "Of cases within your areas; areas that lie there only in part are left out, and people"
                    + " of posts are told to those who assess. The best first.")
    public Assessment assessment(
            @Parameter(description = "who or what is scored") @QueryParam("by") @DefaultValue("DISTRICT") @Nullable
                    Grouping by,
            @Parameter(description = "how long; whole days of the city") @QueryParam("period") @DefaultValue("MONTH")
                    Period.@Nullable Length period,
            @Parameter(description = "a day within the period, like 2026-03-15; today if it is missing")
                    @QueryParam("date")
                    @Nullable
                    LocalDate date,
            @Parameter(description = "only cases within this area") @QueryParam("area") @Nullable String area,
            @Parameter(description = "how many to skip") @QueryParam("offset") @DefaultValue("0") int offset,
            @Parameter(description = "how many to return, 1 to 1000") @QueryParam("limit") @DefaultValue("1000")
                    int limit) {
        PageRequest page = new PageRequest(offset, limit);
        Question question = question(by, period, date, area);
        Weights inForce = weights.on(question.period().first());
        List<GroupView> scored =
                names.shown(question.grouping(), question.scope(), assessment.groups(question)).stream()
                        .map(group -> view(question, group, inForce))
                        .sorted(BEST_FIRST)
                        .toList();
        return new Assessment(
                question.period().first(),
                question.period().end().minusDays(1),
                question.period().to(question.now()),
                inForce,
                new Page<>(
                        scored.stream().skip(page.offset()).limit(page.limit()).toList(),
                        page.offset(),
                        scored.size()));
    }

    private GroupView view(Question question, Group group, Weights inForce) {
        OptionalDouble score = inForce.score(group.counts());
        return GroupView.of(group, names.name(question.grouping(), group.key()).orElse(null), score);
    }

    @GET
    @Path("cases")
    @Operation(
            summary = "The very cases behind a rate of one group",
            description = "As many as its figure says. Cases of upheld appeals are marked as exempt: they count as"
                    + " handled in time.")
    public Page<ScoredCase> cases(
            @Parameter(description = "who or what is scored") @QueryParam("by") @DefaultValue("DISTRICT") @Nullable
                    Grouping by,
            @Parameter(description = "how long; whole days of the city") @QueryParam("period") @DefaultValue("MONTH")
                    Period.@Nullable Length period,
            @Parameter(description = "a day within the period, like 2026-03-15; today if it is missing")
                    @QueryParam("date")
                    @Nullable
                    LocalDate date,
            @Parameter(description = "only cases within this area") @QueryParam("area") @Nullable String area,
            @Parameter(description = "key of the group", required = true) @QueryParam("key") @Nullable String key,
            @Parameter(description = "id of the rate", required = true) @QueryParam("rate") @Nullable Rate rate,
            @Parameter(description = "MISSED: in the denominator but not in the numerator")
                    @QueryParam("part")
                    @DefaultValue("MISSED")
                    @Nullable
                    Part part,
            @Parameter(description = "how many to skip") @QueryParam("offset") @DefaultValue("0") int offset,
            @Parameter(description = "how many to return, 1 to 1000") @QueryParam("limit") @DefaultValue("100")
                    int limit) {
        if (key == null || rate == null) {
            throw ProblemException.badRequest(
                    INVALID,
                    new LocalizedText(
                            "请填写“key”和“rate”：分组及其指标",
                            "'key' and 'rate' are needed: a group, and one of its rates in the figures"));
        }
        return assessment.cases(
                question(by, period, date, area),
                key,
                rate,
                part == null ? Part.MISSED : part,
                new PageRequest(offset, limit));
    }

    @GET
    @Path("today")
    @Operation(
            summary = "What was reported, registered and closed today, and what is overdue, by category",
            description = "Of cases within your areas. The day is the city's.")
    public Counters today() {
        Instant now = clock.instant();
        Instant morning = LocalDate.ofInstant(now, zone()).atStartOfDay(zone()).toInstant();
        return Counters.of(now, assessment.today(morning, now, people.areas(Rights.VIEW)));
    }

    @GET
    @Path("weights")
    @Operation(
            summary = "The weights of the composite by their dates of effect",
            description = "A period is scored by those in force on its first day. The first are those shipped.")
    public List<Weights> weights() {
        return weights.all();
    }

    @PUT
    @Path("weights/{date}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(value = Rights.MANAGE, wholeCity = true)
    @Operation(
            summary = "Sets the weights of the composite from a date on",
            description = "Tomorrow or later, so that no period that has begun changes; 0 to 100 and 100 together.")
    public Weights setWeights(@PathParam("date") LocalDate date, @Nullable WeightsChange change) {
        if (change == null) {
            throw ProblemException.badRequest(
                    "weights-invalid", new LocalizedText("请填写权重", "the body must hold the weights"));
        }
        try {
            Weights next = change.from(checked(date));
            weights.put(next, LocalDate.ofInstant(clock.instant(), zone()));
            return next;
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest(
                    "weights-invalid",
                    new LocalizedText("权重各为 0 至 100，合计 100，明日或以后生效：" + e.getMessage(), String.valueOf(e.getMessage())));
        }
    }

    private static LocalDate checked(LocalDate date) {
        if (date.getYear() < EARLIEST || date.getYear() > LATEST) {
            throw ProblemException.badRequest(
                    INVALID,
                    new LocalizedText(
                            "“date”须在 " + EARLIEST + " 至 " + LATEST + " 年，现为 " + date,
                            "'date' is in the years " + EARLIEST + " to " + LATEST + ", got " + date));
        }
        return date;
    }

    private Question question(
            @Nullable Grouping by, Period.@Nullable Length length, @Nullable LocalDate date, @Nullable String area) {
        Instant now = clock.instant();
        LocalDate day = date == null ? LocalDate.ofInstant(now, zone()) : checked(date);
        String within = area == null ? "" : area;
        if (!within.matches("|\\d{6}|\\d{9}|\\d{12}|\\d{15}")) {
            throw ProblemException.badRequest(
                    INVALID,
                    new LocalizedText(
                            "“area”为区域代码，6、9、12 或 15 位数字，现为“" + within + "”",
                            "'area' is the code of an area, 6, 9, 12 or 15 digits, got '" + within + "'"));
        }
        Grouping grouping = by == null ? Grouping.DISTRICT : by;
        boolean ofPeople = grouping.kind() == Grouping.Kind.POST; // handlers must not learn who checks them
        return new Question(
                grouping,
                Period.of(length == null ? Period.Length.MONTH : length, day, zone()),
                now,
                people.areas(ofPeople ? Rights.ASSESS : Rights.VIEW),
                AreaScope.of(List.of(within)));
    }

    private ZoneId zone() {
        return calendars.of("").zone();
    }
}
