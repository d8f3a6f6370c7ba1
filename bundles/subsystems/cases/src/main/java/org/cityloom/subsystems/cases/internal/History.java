/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.calendar.WorkingCalendars;
import org.cityloom.api.places.AreaPath;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.subsystems.cases.internal.clock.ClockType;
import org.cityloom.subsystems.cases.internal.clock.Limit;
import org.cityloom.subsystems.cases.internal.lifecycle.Action;
import org.cityloom.subsystems.cases.internal.lifecycle.CaseFile;
import org.cityloom.subsystems.cases.internal.lifecycle.Deed;
import org.cityloom.subsystems.cases.internal.lifecycle.Filing;
import org.cityloom.subsystems.cases.internal.lifecycle.Lifecycle;
import org.cityloom.subsystems.cases.internal.lifecycle.Limits;
import org.cityloom.subsystems.cases.internal.store.CaseEvent;
import org.cityloom.subsystems.cases.internal.store.CaseNumbers;
import org.cityloom.subsystems.cases.internal.store.CaseStore;

/**
 * Cases that were solved before they came here: led through the same life cycle as all others, at the times at which it happened, so that
 * figures count them alike. Safe for all threads; blocks on the database.
 */
@Component(service = History.class)
public final class History {
    private static final String REPORTED = "report";
    private static final LocalizedText THEIRS = new LocalizedText("按原平台时限", "As the other platform had it");
    private static final List<Action> CONFIRMED = List.of(Action.SEND_TO_VERIFY, Action.CONFIRM);
    private static final List<Action> GIVEN = List.of(Action.REGISTER, Action.DISPATCH, Action.ASSIGN);
    private static final List<Action> SOLVED =
            List.of(Action.FEED_BACK, Action.CONFIRM_DONE, Action.SEND_TO_CHECK, Action.PASS, Action.CLOSE);
    private static final List<Action> INFORMED = List.of(Action.CLOSE_INFORMED);

    private final CaseStore store;
    private final CaseNumbers numbers;
    private final WorkingCalendars calendars;
    private final Lifecycle lifecycle;
    private final Witness witness;

    @Activate
    public History(
            @Reference CaseStore store,
            @Reference CaseNumbers numbers,
            @Reference WorkingCalendars calendars,
            @Reference Limits limits,
            @Reference Witness witness) {
        this.store = store;
        this.numbers = numbers;
        this.calendars = calendars;
        this.lifecycle = new Lifecycle(limits);
        this.witness = witness;
    }

    /**
     * What happened.
     *
     * @param report what was found
     * @param created when it was reported
     * @param due when it had to be solved; null if that is not known, then it is closed as informed, and no figure asks whether it was in time
     * @param closed when it was solved
     * @param unit id of the unit that solved it; needed if it was due
     */
    public record Past(Report report, Instant created, @Nullable Instant due, Instant closed, String unit) {}

    /**
     * Keeps a case that is closed.
     *
     * @param by who tells of it
     * @throws org.cityloom.subsystems.cases.internal.lifecycle.ImpossibleException if a text cannot be kept
     */
    public CaseFile keep(Past past, AreaPath areas, String by) {
        Instant created = past.created();
        String number = numbers.next(created.atZone(calendars.of("").zone()).toLocalDate());
        CaseFile reported = lifecycle.report(
                number, past.report().source(), by, past.report().subject(areas), created);
        CaseEvent event = new CaseEvent(created, by, REPORTED, reported.state(), reported.state(), "", "");
        return witness.saw(REPORTED, Optional::empty, () -> {
            CaseFile file = done(store.add(reported, event), CONFIRMED, past, created);
            if (past.due() == null) {
                return done(file, INFORMED, past, past.closed());
            }
            return done(done(file, GIVEN, past, created), SOLVED, past, past.closed());
        });
    }

    private CaseFile done(CaseFile file, List<Action> actions, Past past, Instant at) {
        CaseFile now = file;
        for (Action action : actions) {
            now = store.change(now.number(), now.version(), before -> done(before, action, past, at));
        }
        return now;
    }

    private CaseStore.Change done(CaseFile before, Action action, Past past, Instant at) {
        CaseFile after = lifecycle.done(
                before,
                new Deed(
                        action,
                        Cases.SYSTEM,
                        at,
                        THEIRS.zh() + " · " + THEIRS.en(),
                        past.due() == null ? null : filing(Duration.between(past.created(), past.due())),
                        past.unit(),
                        Cases.SYSTEM,
                        null,
                        null));
        return new CaseStore.Change(
                after, new CaseEvent(at, Cases.SYSTEM, action.id(), before.state(), after.state(), "", ""));
    }

    /** As exact as a limit can be: in minutes, or for a long time in hours. */
    private static Filing filing(Duration time) {
        long minutes = Math.max(1, time.plusSeconds(59).toMinutes());
        Limit limit = minutes <= Limit.HIGHEST
                ? new Limit((int) minutes, ClockType.URGENT_MINUTES)
                : new Limit((int) ((minutes + 59) / 60), ClockType.URGENT_HOURS);
        return new Filing(0, 0, THEIRS, limit, THEIRS);
    }
}
