/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal.routes;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.alarms.Alarm;
import org.cityloom.api.alarms.AlarmQuery;
import org.cityloom.api.alarms.AlarmRaise;
import org.cityloom.api.alarms.Alarms;
import org.cityloom.api.page.PageRequest;
import org.cityloom.api.store.Transactions;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.subsystems.sanitation.internal.Route;
import org.cityloom.subsystems.sanitation.internal.Rule;
import org.cityloom.subsystems.sanitation.internal.Run;
import org.cityloom.subsystems.sanitation.internal.SanitationSubsystem;
import org.cityloom.subsystems.sanitation.internal.Thresholds;
import org.cityloom.subsystems.sanitation.internal.store.Assignment;
import org.cityloom.subsystems.sanitation.internal.store.Missed;
import org.cityloom.subsystems.sanitation.internal.store.Visit;
import org.cityloom.subsystems.sanitation.internal.store.VisitStore;

/**
 * The rule "left out by cut-off" (漏点). It looks at what was visited, not at reports, since a vehicle that is silent leaves out stops, too. Each
 * stop is reported once. The alarm of a vehicle names the first ones, and ends when it went to all of them after all, or with the day.
 */
@Component(service = MissedStops.class)
public final class MissedStops {
    private static final int NAMED = 3;
    private static final Duration AFTER_MIDNIGHT = Duration.ofHours(3); // longer than any tolerance

    private final Plans plans;
    private final VisitStore visits;
    private final Thresholds thresholds;
    private final Alarms alarms;
    private final Transactions transactions;

    @Activate
    public MissedStops(
            @Reference Plans plans,
            @Reference VisitStore visits,
            @Reference Thresholds thresholds,
            @Reference Alarms alarms,
            @Reference Transactions transactions) {
        this.plans = plans;
        this.visits = visits;
        this.thresholds = thresholds;
        this.alarms = alarms;
        this.transactions = transactions;
    }

    /** Looks at all routes as they stand now, and reports what is new. Blocks on the database. */
    public void look(Instant now) {
        Instant settled = now.minus(thresholds.now().grace());
        transactions.required(() -> {
            Set<String> still = new HashSet<>();
            Stream.of(plans.day(settled.minus(AFTER_MIDNIGHT)), plans.day(settled))
                    .distinct()
                    .forEach(day -> still.addAll(look(day, settled, now)));
            clear(still, now);
            return still;
        });
    }

    /** The vehicles that did not go to one of the stops until now. */
    private Set<String> look(LocalDate day, Instant settled, Instant now) {
        Map<String, Map<String, Instant>> visited = visited(day);
        Set<String> reported = visits.missed(day).stream().map(MissedStops::key).collect(Collectors.toSet());
        Set<String> still = new HashSet<>();
        for (Assignment assignment : plans.assignments()) {
            plans.routeOf(assignment.vehicle()).ifPresent(route -> {
                Run run = plans.run(route, day);
                Map<String, Instant> there = visited.getOrDefault(route.id(), Map.of());
                List<Run.Due> missed = run.missed(there, assignment.since(), settled);
                if (missed.stream()
                        .anyMatch(due -> !there.containsKey(due.stop().id()))) {
                    still.add(assignment.vehicle());
                }
                report(run, assignment, missed, reported, now);
            });
        }
        return still;
    }

    private Map<String, Map<String, Instant>> visited(LocalDate day) {
        Map<String, Map<String, Instant>> byRoute = new HashMap<>();
        for (Visit visit : visits.visits(day)) {
            byRoute.computeIfAbsent(visit.route(), route -> new HashMap<>()).put(visit.stop(), visit.at());
        }
        return byRoute;
    }

    private void report(Run run, Assignment assignment, List<Run.Due> missed, Set<String> reported, Instant now) {
        Map<Run.Due, Missed> fresh = new LinkedHashMap<>();
        for (Run.Due due : missed) {
            Missed each = new Missed(run.day(), run.route().id(), due.stop().id(), assignment.vehicle(), now);
            if (!reported.contains(key(each))) {
                fresh.put(due, each);
            }
        }
        if (!fresh.isEmpty()) {
            visits.report(new ArrayList<>(fresh.values()));
            alarms.raise(raise(run.route(), assignment.vehicle(), fresh.keySet(), missed.size()));
        }
    }

    private static AlarmRaise raise(Route route, String vehicle, Collection<Run.Due> fresh, int all) {
        Run.Due first = fresh.iterator().next();
        String names = fresh.stream().limit(NAMED).map(due -> due.stop().name()).collect(Collectors.joining("、"));
        return new AlarmRaise(
                SanitationSubsystem.ID,
                Rule.MISSED.id(),
                vehicle,
                Rule.MISSED.kind().severity(),
                first.until(),
                first.stop().position(),
                new LocalizedText(
                        "线路 " + route.id() + " 漏点 " + all + " 个：" + names + (fresh.size() > NAMED ? "等" : ""),
                        all + (all == 1 ? " stop" : " stops") + " of route " + route.id() + " left out: " + names
                                + (fresh.size() > NAMED ? " and more" : "")));
    }

    private void clear(Set<String> still, Instant now) {
        AlarmQuery open = new AlarmQuery(SanitationSubsystem.ID, Rule.MISSED.id(), null, true, null, null);
        for (Alarm alarm : alarms.alarms(open, new PageRequest(0, PageRequest.MAXIMUM_LIMIT))
                .items()) {
            if (!still.contains(alarm.deviceId())) {
                alarms.clear(Rule.MISSED.id(), alarm.deviceId(), now);
            }
        }
    }

    private static String key(Missed missed) {
        return missed.route() + "/" + missed.stop();
    }
}
