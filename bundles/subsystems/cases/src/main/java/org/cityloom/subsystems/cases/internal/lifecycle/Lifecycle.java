/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.lifecycle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.text.LocalizedText;
import org.cityloom.subsystems.cases.internal.clock.ClockType;
import org.cityloom.subsystems.cases.internal.clock.Limit;
import org.cityloom.subsystems.cases.internal.clock.Pause;
import org.cityloom.subsystems.cases.internal.clock.RunningClock;

/** Takes cases from one state to the next by the table of {@link Action}; keeps their clocks. Safe for all threads. */
public final class Lifecycle {
    private final Limits limits;

    public Lifecycle(Limits limits) {
        this.limits = limits;
    }

    /** A case that was just reported. */
    public CaseFile report(String number, Source source, String reporter, Subject subject, Instant at) {
        CaseFile file = new CaseFile(
                number,
                0,
                CaseState.REPORTED,
                source,
                reporter,
                subject,
                false,
                null,
                "",
                "",
                "",
                "",
                Map.of(),
                0,
                Escalation.NONE,
                null,
                "",
                false,
                at,
                at,
                null,
                List.of());
        return new Draft(file)
                .clocks(List.of(begun(file, ClockKind.INTAKE, at)))
                .next();
    }

    /**
     * What a deed makes of a case.
     *
     * @throws ImpossibleException if it cannot be done as the case stands
     */
    public CaseFile done(CaseFile file, Deed deed) {
        Guards.check(file, deed);
        CaseState to = deed.action().from(file.state());
        Draft draft = new Draft(file).state(to);
        tell(draft, file, deed);
        CaseFile told = draft.next();
        return new Draft(told)
                .clocks(clocks(file, told, deed))
                .closedAt(to.isOpen() ? file.closedAt() : closedAt(file, deed.at()))
                .next();
    }

    /** The same case with the deadline of its handling as the calendar of the unit has it now. */
    public CaseFile recomputed(CaseFile file) {
        StageClock stale = file.byCalendar().orElse(null);
        if (stale == null) {
            return file;
        }
        StageClock fresh = stale.with(stale.clock().following(limits.calendar(stale.unit())));
        return new Draft(file)
                .clocks(file.clocks().stream()
                        .map(clock -> clock.equals(stale) ? fresh : clock)
                        .toList())
                .next();
    }

    /** The same case, of which was told that its light turned at that moment. */
    public CaseFile noted(CaseFile file, Instant turned) {
        return new Draft(file).notedUntil(turned).next();
    }

    private static Instant closedAt(CaseFile file, Instant now) {
        return file.closedAt() == null ? now : file.closedAt();
    }

    /** What a deed changes beside the state. */
    private void tell(Draft draft, CaseFile file, Deed deed) {
        draft.counted(deed.action());
        switch (deed.action()) {
            case SEND_TO_VERIFY, SEND_TO_CHECK -> draft.inspector(deed.handler());
            case CONFIRM -> draft.verified();
            case MERGE -> draft.mergedInto(deed.into());
            case REGISTER -> draft.filing(deed.filing());
            case DISPATCH -> draft.unit(deed.unit());
            case ASSIGN -> draft.handler(deed.handler());
            case SUSPEND -> draft.suspendedUntil(deed.until());
            case RESUME -> draft.suspendedUntil(null);
            case SUPERVISE -> draft.supervised(replyDue(file, deed.at()).orElse(null));
            case REPLY -> draft.replied(replyDue(file, deed.at())
                    .filter(due -> isLate(file, deed.at()))
                    .orElse(null));
            case UPHOLD -> draft.upheldBy(deed.by());
            case UPHOLD_FINALLY -> draft.exempt();
            default -> {
                // the state says it all
            }
        }
    }

    /**
     * When a reply to a supervision is due that begins then: counted like the handling, without a break or in work hours; empty if the case
     * lies with nobody who handles it.
     */
    private Optional<Instant> replyDue(CaseFile file, Instant from) {
        return file.running()
                .filter(clock -> clock.kind() == ClockKind.HANDLE)
                .map(StageClock::clock)
                .flatMap(handling -> {
                    boolean continuous = handling.limit().clock().isContinuous();
                    ClockType counted = continuous ? ClockType.URGENT_HOURS : ClockType.WORK_HOURS;
                    Limit limit = new Limit(limits.replyHours(), counted);
                    return new RunningClock(from, limit, List.of(), handling.calendar()).deadline();
                });
    }

    private static boolean isLate(CaseFile file, Instant now) {
        return file.latest(ClockKind.HANDLE)
                .filter(clock -> clock.isOverdue(now))
                .isPresent();
    }

    /** The clock of the new state runs, every other one that goes on stands still, and what is done is stopped. */
    private List<StageClock> clocks(CaseFile before, CaseFile after, Deed deed) {
        Instant now = deed.at();
        @Nullable ClockKind runs = after.state().clock().orElse(null);
        boolean restarts = runs != null && restarts(before, after, runs);
        List<StageClock> result = new ArrayList<>();
        boolean found = false;
        for (StageClock clock : before.clocks()) {
            StageClock next = clock;
            if (clock.isGoingOn()) {
                boolean mine = clock.kind() == runs && !restarts;
                found |= mine;
                next = mine ? clock.with(clock.clock().resumed(now)) : standing(clock, after, deed);
            }
            result.add(
                    deed.action() == Action.POSTPONE && next.kind() == ClockKind.HANDLE && next.isGoingOn()
                            ? longer(next, after)
                            : next);
        }
        if (runs != null && !found) {
            result.add(begun(after, runs, now));
        }
        return List.copyOf(result);
    }

    /** Whether it begins anew although one goes on: another department has its own time. */
    private static boolean restarts(CaseFile before, CaseFile after, ClockKind runs) {
        boolean same = before.state().clock().filter(clock -> clock == runs).isPresent();
        if (runs == ClockKind.HANDLE) {
            return before.latest(runs)
                    .map(clock -> !clock.unit().equals(after.unit()))
                    .orElse(false);
        }
        return runs.beginsAnew() && !same;
    }

    private static StageClock standing(StageClock clock, CaseFile after, Deed deed) {
        boolean handlingGoesOn = after.state().clock().equals(Optional.of(ClockKind.HANDLE));
        boolean over =
                switch (clock.kind()) {
                    case INTAKE -> after.filing() != null || !after.state().isOpen();
                    case HANDLE -> handlingGoesOn || !after.state().isOpen(); // with another department, or nowhere
                    case VERIFY, DISPATCH, CHECK -> true;
                };
        if (over) {
            return clock.stopped(deed.at());
        }
        return clock.clock().isPaused() ? clock : clock.with(clock.clock().paused(pause(after, deed)));
    }

    private static Pause pause(CaseFile after, Deed deed) {
        LocalizedText state = after.state().title();
        return new Pause(
                deed.at(),
                null,
                new LocalizedText(
                        state.zh() + "（" + deed.action().title().zh() + "）",
                        state.en() + " (" + deed.action().title().en() + ")"));
    }

    /** A postponement adds the original limit once more (domain, closed loop: 延期). */
    private static StageClock longer(StageClock clock, CaseFile after) {
        Filing filing = after.filing();
        if (filing == null) {
            throw new IllegalStateException("case " + after.number() + " is handled but was never registered");
        }
        int times = 1 + after.times(Action.POSTPONE);
        return clock.with(clock.clock()
                .within(new Limit(
                        filing.limit().amount() * times, filing.limit().clock())));
    }

    private StageClock begun(CaseFile file, ClockKind kind, Instant at) {
        String unit = kind == ClockKind.HANDLE ? file.unit() : "";
        Filing filing = file.filing();
        Limit limit = kind == ClockKind.HANDLE && filing != null ? filing.limit() : limits.of(kind);
        return new StageClock(kind, new RunningClock(at, limit, List.of(), limits.calendar(unit)), null, unit);
    }
}
