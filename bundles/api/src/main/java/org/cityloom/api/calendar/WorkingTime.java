/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts time that people work. A moment counts if its local time lies in a session of its local date, also where clocks are set back
 * and an hour comes twice. Safe for all threads, does not block.
 */
public final class WorkingTime {
    /** How far ahead a deadline is looked for: a calendar of holidays only has no end. */
    private static final int DAYS_AHEAD = 20_000;

    private final WorkingCalendar calendar;

    public WorkingTime(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /**
     * The first moment at which so much time was worked since then; the start itself if it is none and within a session, and the next
     * beginning of a session if it is none and outside.
     *
     * @throws IllegalArgumentException if the duration is negative
     * @throws IllegalStateException if the calendar has not so much within 54 years
     */
    public Instant after(Instant start, Duration worked) {
        if (worked.isNegative()) {
            throw new IllegalArgumentException("time that was worked is not negative, got " + worked);
        }
        Duration left = worked;
        LocalDate date = start.atZone(calendar.zone()).toLocalDate();
        for (int day = 0; day < DAYS_AHEAD; day++) {
            for (WorkSpan span : spans(date.plusDays(day))) {
                WorkSpan rest = span.since(start);
                if (rest.isEmpty()) {
                    continue;
                }
                if (rest.duration().compareTo(left) >= 0) {
                    return rest.from().plus(left);
                }
                left = left.minus(rest.duration());
            }
        }
        throw new IllegalStateException(
                "the calendar of '" + calendar.unit() + "' has not " + worked + " after " + start);
    }

    /** How much is worked from one moment until another; nothing if the other is not later. */
    public Duration between(Instant from, Instant to) {
        return WorkSpan.total(spansBetween(from, to));
    }

    /** When is worked from one moment until another, in order, not longer than a session each. */
    public List<WorkSpan> spansBetween(Instant from, Instant to) {
        List<WorkSpan> result = new ArrayList<>();
        if (!from.isBefore(to)) {
            return result;
        }
        LocalDate last = to.atZone(calendar.zone()).toLocalDate();
        for (LocalDate date = from.atZone(calendar.zone()).toLocalDate();
                !date.isAfter(last);
                date = date.plusDays(1)) {
            for (WorkSpan span : spans(date)) {
                WorkSpan part = span.since(from).until(to);
                if (!part.isEmpty()) {
                    result.add(part);
                }
            }
        }
        return result;
    }

    /** The sessions of a date as moments; a session in which clocks are changed may be two, or none. */
    public List<WorkSpan> spans(LocalDate date) {
        List<WorkSpan> result = new ArrayList<>();
        List<WorkSession> sessions = calendar.day(date).sessions();
        if (sessions.isEmpty()) {
            return result;
        }
        ZoneRules rules = calendar.zone().getRules();
        Instant begin = date.atStartOfDay(calendar.zone()).toInstant();
        Instant end = date.plusDays(1).atStartOfDay(calendar.zone()).toInstant();
        while (begin.isBefore(end)) {
            ZoneOffset offset = rules.getOffset(begin);
            Instant change = end;
            if (rules.nextTransition(begin) != null
                    && rules.nextTransition(begin).getInstant().isBefore(end)) {
                change = rules.nextTransition(begin).getInstant();
            }
            for (WorkSession session : sessions) {
                WorkSpan span = new WorkSpan(at(date, session.from(), offset), end(date, session.to(), offset));
                WorkSpan part = span.since(begin).until(change);
                if (!part.isEmpty()) {
                    result.add(part);
                }
            }
            begin = change;
        }
        return result;
    }

    private static Instant at(LocalDate date, LocalTime time, ZoneOffset offset) {
        return LocalDateTime.of(date, time).toInstant(offset);
    }

    private static Instant end(LocalDate date, LocalTime time, ZoneOffset offset) {
        return at(time.equals(LocalTime.MIDNIGHT) ? date.plusDays(1) : date, time, offset);
    }
}
