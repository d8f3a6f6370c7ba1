/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.calendar.WorkingCalendars;
import org.cityloom.api.people.Person;
import org.cityloom.api.places.AreaPath;
import org.cityloom.api.places.Places;
import org.cityloom.subsystems.cases.internal.lifecycle.Action;
import org.cityloom.subsystems.cases.internal.lifecycle.CaseFile;
import org.cityloom.subsystems.cases.internal.lifecycle.CaseState;
import org.cityloom.subsystems.cases.internal.lifecycle.ClockKind;
import org.cityloom.subsystems.cases.internal.lifecycle.Deed;
import org.cityloom.subsystems.cases.internal.lifecycle.ImpossibleException;
import org.cityloom.subsystems.cases.internal.lifecycle.Lifecycle;
import org.cityloom.subsystems.cases.internal.lifecycle.Limits;
import org.cityloom.subsystems.cases.internal.lifecycle.Subject;
import org.cityloom.subsystems.cases.internal.store.CaseEvent;
import org.cityloom.subsystems.cases.internal.store.CaseNumbers;
import org.cityloom.subsystems.cases.internal.store.CaseStore;
import org.cityloom.subsystems.cases.internal.store.ChangedException;
import org.cityloom.subsystems.cases.internal.store.RoutingStore;

/** The closed loop: reports become cases, and cases go on. Safe for all threads; every call blocks on the database. */
@Component(service = Cases.class)
public final class Cases {
    /** Who acts when nobody does. */
    public static final String SYSTEM = "system";

    private static final String REPORTED = "report";
    private static final String LATE = "超时自动督办 · supervised by itself, since it is overdue";
    private static final String UNANSWERED = "督办未按时回复或仍超时，自动升级 · raised by itself: no reply in time, or still overdue";

    private final CaseStore store;
    private final CaseNumbers numbers;
    private final RoutingStore routings;
    private final CaseRights rights;
    private final Deeds deeds;
    private final Matters matters;
    private final Witness witness;
    private final Supervision supervision;
    private final Places places;
    private final WorkingCalendars calendars;
    private final Limits limits;
    private final Lifecycle lifecycle;
    private final Clock clock;

    @Activate
    public Cases(
            @Reference CaseStore store,
            @Reference CaseNumbers numbers,
            @Reference RoutingStore routings,
            @Reference CaseRights rights,
            @Reference Deeds deeds,
            @Reference Matters matters,
            @Reference Witness witness,
            @Reference Supervision supervision,
            @Reference Places places,
            @Reference WorkingCalendars calendars,
            @Reference Limits limits) {
        this(
                store,
                numbers,
                routings,
                rights,
                deeds,
                matters,
                witness,
                supervision,
                places,
                calendars,
                limits,
                Clock.systemUTC());
    }

    Cases(
            CaseStore store,
            CaseNumbers numbers,
            RoutingStore routings,
            CaseRights rights,
            Deeds deeds,
            Matters matters,
            Witness witness,
            Supervision supervision,
            Places places,
            WorkingCalendars calendars,
            Limits limits,
            Clock clock) {
        this.store = store;
        this.numbers = numbers;
        this.routings = routings;
        this.rights = rights;
        this.deeds = deeds;
        this.matters = matters;
        this.witness = witness;
        this.supervision = supervision;
        this.places = places;
        this.calendars = calendars;
        this.limits = limits;
        this.lifecycle = new Lifecycle(limits);
        this.clock = clock;
    }

    /**
     * Makes a case of what a person found.
     *
     * @throws ImpossibleException if the matter or the place is unknown, a text cannot be kept, or this person may not report it there
     */
    public CaseFile report(Report report, Person by) {
        AreaPath areas = areas(report);
        if (!rights.mayReport(by, report.source(), areas.grid())) {
            throw ImpossibleException.of(
                    "case-report-foreign", "您不能在此处上报该来源的案件", "you may not report there what such a source found");
        }
        return report(report, areas, by.id());
    }

    /** Makes a case of what the city found by itself. */
    public CaseFile report(Report report) {
        return report(report, areas(report), SYSTEM);
    }

    private CaseFile report(Report report, AreaPath areas, String by) {
        Instant now = clock.instant();
        LocalDate today = now.atZone(calendars.of("").zone()).toLocalDate();
        if (!matters.isReportable(report.code(), today)) {
            throw ImpossibleException.of(
                    "case-matter", "现行目录中没有该事项", "the catalogue in force has no such matter: " + report.code());
        }
        Subject subject = report.subject(areas);
        CaseFile file = lifecycle.report(numbers.next(today), report.source(), by, subject, now);
        CaseEvent event = new CaseEvent(now, by, REPORTED, file.state(), file.state(), "", "");
        return witness.saw(REPORTED, () -> Optional.empty(), () -> store.add(file, event));
    }

    private AreaPath areas(Report report) {
        return places.locate(report.position())
                .orElseThrow(
                        () -> ImpossibleException.of("case-place", "该位置不在本市范围内", "this place is outside of the city"));
    }

    /**
     * Does what a person wants to do.
     *
     * @throws NoSuchElementException if there is no such case
     * @throws ChangedException if somebody else was faster
     * @throws ImpossibleException if it cannot be done as the case stands, or not by this person
     */
    public CaseFile act(String number, Intent intent, Person by) {
        return change(number, intent, by.id(), file -> {
            if (!rights.may(by, file, intent.action())) {
                throw ImpossibleException.of("case-foreign", "您不能对该案件执行此操作", "you may not do that with this case");
            }
        });
    }

    /** Does what the rules of the city ask for, whatever version the case has. */
    public CaseFile act(String number, Intent intent) {
        return change(number, intent, SYSTEM, file -> {});
    }

    private interface Check {
        void of(CaseFile file);
    }

    private CaseFile change(String number, Intent intent, String by, Check check) {
        CaseFile[] before = new CaseFile[1];
        return witness.saw(intent.action().id(), () -> Optional.ofNullable(before[0]), () -> {
            CaseFile after = store.change(number, intent.version(), file -> {
                check.of(file);
                before[0] = file;
                Deed deed = deeds.of(file, intent, by, clock.instant());
                CaseFile next = lifecycle.done(file, deed);
                return new CaseStore.Change(
                        next,
                        new CaseEvent(
                                deed.at(),
                                by,
                                deed.action().id(),
                                file.state(),
                                next.state(),
                                deed.target(),
                                deed.reason()));
            });
            if (intent.action() == Action.DISPATCH) {
                routings.put(number, deeds.routed(after, clock.instant()));
            }
            if (intent.action() == Action.SUPERVISE) {
                supervision.tell(after, clock.instant());
            }
            if (after.state() == CaseState.CLOSED && intent.action() != Action.COMMENT) {
                answerMerged(after);
            }
            return after;
        });
    }

    /** Whoever reported what was merged into it is told how it ended. */
    private void answerMerged(CaseFile closed) {
        for (CaseFile merged : store.mergedInto(closed.number())) {
            store.tell(
                    merged.number(),
                    new CaseEvent(
                            clock.instant(), SYSTEM, "answer", merged.state(), merged.state(), closed.number(), ""));
        }
    }

    /**
     * Looks at a case whose moment has come: takes note that its light has turned, and supervises by itself whoever handles it late or has
     * not replied in time (domain: 督办, 超时), one level after the other. Nothing happens if somebody has looked already.
     *
     * @throws ChangedException if somebody else is looking at it
     */
    public void turned(String number) {
        witness.together(() -> {
            CaseFile file = store.find(number).orElseThrow();
            Instant now = clock.instant();
            if (hasCome(file.turnsAt(limits.yellowShare()), now)) {
                CaseFile noted = store.change(number, file.version(), this::noted);
                return isLate(noted, now) ? act(number, Intent.of(Action.SUPERVISE, null, LATE)) : noted;
            }
            return hasCome(file.escalatesAt(), now)
                    ? act(number, Intent.of(Action.SUPERVISE, file.version(), UNANSWERED))
                    : file;
        });
    }

    private static boolean hasCome(Optional<Instant> moment, Instant now) {
        return moment.filter(at -> !at.isAfter(now)).isPresent();
    }

    private static boolean isLate(CaseFile file, Instant now) {
        return file.running()
                .filter(running -> running.kind() == ClockKind.HANDLE && running.isOverdue(now))
                .isPresent();
    }

    private CaseStore.Change noted(CaseFile file) {
        Instant now = clock.instant();
        boolean over = file.running().map(running -> running.isOverdue(now)).orElse(false);
        Instant turned = file.running()
                .flatMap(running -> running.clock().deadline())
                .filter(deadline -> over) // if nobody looked for long, red alone is told
                .or(() -> file.turnsAt(limits.yellowShare()).filter(at -> !at.isAfter(now)))
                .orElse(file.notedUntil());
        return new CaseStore.Change(
                lifecycle.noted(file, turned),
                new CaseEvent(now, SYSTEM, over ? "overdue" : "warn", file.state(), file.state(), "", ""));
    }

    /** What this person may do with the case as it stands. */
    public List<Action> possible(CaseFile file, Person by) {
        // several actions take the same permission, and asking reads the organisation
        Map<String, Boolean> held = new HashMap<>();
        return List.of(Action.values()).stream()
                .filter(action -> action.isPossibleIn(file.state())
                        && held.computeIfAbsent(action.permission(), permission -> rights.may(by, file, permission)))
                .toList();
    }
}
