/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.places.Position;

/**
 * A route on one day: which stops are due, and when. Pure and immutable; safe for all threads.
 *
 * @param route which route
 * @param day in the city's zone
 * @param stops due on that day, in the order of the drive
 * @param course the line through them
 * @param first when the first one is due; the end of time if there is none
 * @param last the last cut-off; the beginning of time if there is none
 */
public record Run(Route route, LocalDate day, List<Due> stops, Course course, Instant first, Instant last) {
    public Run {
        stops = List.copyOf(stops);
    }

    /**
     * A stop of that day.
     *
     * @param stop which stop
     * @param from first moment that counts
     * @param at when it is due
     * @param until last moment that counts: the cut-off
     */
    public record Due(Stop stop, Instant from, Instant at, Instant until) {}

    /** How a stop stands. */
    public enum Status {
        /** Its cut-off is not over. */
        PLANNED,
        /** In time. */
        DONE,
        /** After the cut-off. */
        LATE,
        /** The cut-off is over and nobody was there. */
        MISSED
    }

    /** The route on that day. */
    public static Run of(Route route, LocalDate day, ZoneId zone) {
        Duration tolerance = Duration.ofMinutes(route.tolerance());
        List<Due> due = route.stops().stream()
                .filter(stop -> stop.days().contains(day.getDayOfWeek()))
                .map(stop -> {
                    Instant at = day.atTime(stop.time()).atZone(zone).toInstant();
                    return new Due(stop, at.minus(tolerance), at, at.plus(tolerance));
                })
                .toList();
        return new Run(
                route,
                day,
                due,
                Course.through(due.stream().map(each -> each.stop().position()).toList()),
                due.stream().map(Due::at).min(Instant::compareTo).orElse(Instant.MAX),
                due.stream().map(Due::until).max(Instant::compareTo).orElse(Instant.MIN));
    }

    /** How a stop stands now, given when a vehicle was there; null if none was. */
    public static Status status(Due due, @Nullable Instant visited, Instant now) {
        if (visited == null) {
            return now.isAfter(due.until()) ? Status.MISSED : Status.PLANNED;
        }
        return visited.isAfter(due.until()) ? Status.LATE : Status.DONE;
    }

    /**
     * The stops that were left out.
     *
     * @param visits when a vehicle was there, by id of the stop
     * @param since only those that could be driven to after this
     */
    public List<Due> missed(Map<String, Instant> visits, Instant since, Instant now) {
        return stops.stream()
                .filter(due -> !due.from().isBefore(since))
                .filter(due -> {
                    Status status = status(due, visits.get(due.stop().id()), now);
                    return status == Status.MISSED || status == Status.LATE;
                })
                .toList();
    }

    /** Whether it is to be driven at the moment: from when the first stop is due to the last cut-off. */
    public boolean during(Instant at) {
        return !at.isBefore(first) && !at.isAfter(last);
    }

    /** Whether the place is within that many metres of the line through the stops. */
    public boolean near(Position place, double metres) {
        return course.near(place, metres);
    }
}
