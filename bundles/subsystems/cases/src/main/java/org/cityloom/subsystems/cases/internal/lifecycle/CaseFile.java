/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.lifecycle;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A case (案卷) as it stands. A value: every action makes the next one.
 *
 * @param number what people call it, 19 digits (the length that one city's product uses)
 * @param version grows by one with every action
 * @param state where it stands
 * @param source who found it
 * @param reporter who reported it; masked from those who handle it
 * @param subject what was found, and where
 * @param verified whether somebody went and found it real
 * @param filing under what it was registered; null before
 * @param unit who has to handle it; empty before the first dispatch
 * @param handler which person of the unit; empty before it is assigned
 * @param inspector who was sent to verify or check it; empty if nobody is, or whoever comes first
 * @param mergedInto number of the case that goes on for it; empty if none does
 * @param times how often what is counted happened
 * @param supervision level of the supervision that nobody has replied to, 0 if there is none
 * @param escalation how far that has gone
 * @param suspendedUntil when it resumes by itself; null if it is not suspended
 * @param upheldBy who upheld the appeal first; empty if nobody did
 * @param exempt whether an upheld appeal leaves it out of the statistics
 * @param notedUntil until when warnings and missed deadlines were told
 * @param reportedAt when it was reported
 * @param closedAt when it was ended; null while it is open
 * @param clocks what is and was timed, in the order of their starts
 */
public record CaseFile(
        String number,
        long version,
        CaseState state,
        Source source,
        String reporter,
        Subject subject,
        boolean verified,
        @Nullable Filing filing,
        String unit,
        String handler,
        String inspector,
        String mergedInto,
        Map<Action, Integer> times,
        int supervision,
        Escalation escalation,
        @Nullable Instant suspendedUntil,
        String upheldBy,
        boolean exempt,
        Instant notedUntil,
        Instant reportedAt,
        @Nullable Instant closedAt,
        List<StageClock> clocks) {

    /** Actions that are counted, because a rule or a figure asks how often they happened. */
    public static final Set<Action> COUNTED =
            Set.of(Action.REWORK, Action.RETURN, Action.POSTPONE, Action.SUSPEND, Action.APPEAL);

    /** How often that happened to it; only of those that are counted. */
    public int times(Action action) {
        return times.getOrDefault(action, 0);
    }

    /** The clock that runs now; empty in states without one. */
    public Optional<StageClock> running() {
        return state.clock().flatMap(this::latest);
    }

    /** When somebody has to look at it next: its light turns, or the next level of its supervision is raised; empty if nobody has. */
    public Optional<Instant> attentionAt(double yellowShare) {
        return Stream.of(turnsAt(yellowShare), escalatesAt())
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    /** When the next level of its supervision is raised; empty if it lies with nobody who handles it, or no level is left. */
    public Optional<Instant> escalatesAt() {
        return running()
                .filter(clock -> clock.kind() == ClockKind.HANDLE)
                .flatMap(clock -> Optional.ofNullable(escalation.next()));
    }

    /** When its light turns yellow or red next, as far as that was not told; empty if it never will as it stands. */
    public Optional<Instant> turnsAt(double yellowShare) {
        return running().stream()
                .flatMap(running -> Stream.of(
                                running.clock().yellowAt(yellowShare),
                                running.clock().deadline())
                        .flatMap(Optional::stream))
                .filter(moment -> moment.isAfter(notedUntil))
                .min(Comparator.naturalOrder());
    }

    /** The clock of handling, if a change of a calendar changes its deadline. */
    public Optional<StageClock> byCalendar() {
        return latest(ClockKind.HANDLE)
                .filter(clock -> state.isOpen()
                        && clock.isGoingOn()
                        && !clock.clock().limit().clock().isContinuous());
    }

    /** The last clock of that kind; empty if there was none. */
    public Optional<StageClock> latest(ClockKind kind) {
        return clocks.stream().filter(clock -> clock.kind() == kind).reduce((first, second) -> second);
    }
}
