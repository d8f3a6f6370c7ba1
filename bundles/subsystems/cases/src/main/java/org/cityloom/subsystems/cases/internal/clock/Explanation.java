/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.calendar.SpecialDay;
import org.cityloom.api.calendar.WorkSpan;
import org.cityloom.api.text.LocalizedText;

/**
 * Why a deadline is when it is: what was counted, what was not, and by which rule.
 *
 * @param start from when the clock runs
 * @param limit by which rule
 * @param calendar whose calendar was followed, empty for the city's
 * @param version of that calendar
 * @param lines what was counted and what was left out, in order
 * @param deadline null while the clock stands still
 */
public record Explanation(
        Instant start, Limit limit, String calendar, long version, List<Line> lines, @Nullable Instant deadline) {
    private static final LocalizedText COUNTED = new LocalizedText("计时", "counts");
    private static final LocalizedText DAY_OFF = new LocalizedText("非工作日", "no workday");
    private static final int MOST_LINES = 400; // more than a year of workdays; a screen folds them

    /**
     * A stretch of time.
     *
     * @param counted how much of it the clock counted; nothing for what was left out
     * @param why why it counts, or why not
     */
    public record Line(Instant from, Instant to, Duration counted, LocalizedText why) {}

    /** Explains a clock until its deadline, or until now while it stands still. */
    public static Explanation of(RunningClock clock, Instant now) {
        Instant end = clock.deadline().orElse(now);
        List<Line> lines = new ArrayList<>();
        Instant at = clock.start();
        for (WorkSpan span : clock.countedSpans(end)) {
            gap(clock, at, span.from(), lines);
            lines.add(new Line(span.from(), span.to(), span.duration(), COUNTED));
            at = span.to();
        }
        gap(clock, at, end, lines);
        List<Line> shown = lines.size() > MOST_LINES ? lines.subList(0, MOST_LINES) : lines;
        return new Explanation(
                clock.start(),
                clock.limit(),
                clock.calendar().unit(),
                clock.calendar().version(),
                List.copyOf(shown),
                clock.deadline().orElse(null));
    }

    /** What lies between two counted stretches: pauses, days off, and hours in which nobody works. */
    private static void gap(RunningClock clock, Instant from, Instant to, List<Line> lines) {
        Instant at = from;
        for (Pause pause : clock.pauses()) {
            WorkSpan stood = new WorkSpan(pause.from(), pause.to() == null ? to : pause.to())
                    .since(at)
                    .until(to);
            if (!stood.isEmpty()) {
                off(clock, at, stood.from(), lines);
                lines.add(new Line(stood.from(), stood.to(), Duration.ZERO, pause.reason()));
                at = stood.to();
            }
        }
        off(clock, at, to, lines);
    }

    private static void off(RunningClock clock, Instant from, Instant to, List<Line> lines) {
        ZoneId zone = clock.calendar().zone();
        Instant at = from;
        while (at.isBefore(to)) {
            LocalDate date = at.atZone(zone).toLocalDate();
            Instant next = date.plusDays(1).atStartOfDay(zone).toInstant();
            Instant end = next.isBefore(to) ? next : to;
            lines.add(new Line(at, end, Duration.ZERO, why(clock, date)));
            at = end;
        }
    }

    private static LocalizedText why(RunningClock clock, LocalDate date) {
        SpecialDay special = clock.calendar().day(date).special();
        if (clock.calendar().day(date).isWorking()) {
            return new LocalizedText("工作时段之外", "outside of working hours");
        }
        return special == null ? DAY_OFF : special.title();
    }
}
