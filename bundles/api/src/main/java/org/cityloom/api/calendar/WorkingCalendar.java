/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * When a unit works, as one version says. A value; safe for all threads.
 *
 * @param unit whose it is; empty for the city, which every unit without a calendar of its own follows
 * @param version grows by one with every change of this unit's calendar, from 1 on
 * @param zone in which its dates and times are meant
 * @param seasons by their first day, at least one; hours may differ by season, as in cities with a long noon break in summer
 * @param specialDays holidays and make-up workdays (调休)
 */
public record WorkingCalendar(
        String unit, long version, ZoneId zone, List<Season> seasons, Map<LocalDate, SpecialDay> specialDays) {
    /** @throws IllegalArgumentException if there is no season, two begin on one day, or nobody ever works */
    public WorkingCalendar {
        seasons = seasons.stream().sorted(Comparator.comparing(Season::from)).toList();
        specialDays = Map.copyOf(specialDays);
        if (seasons.isEmpty()) {
            throw new IllegalArgumentException("a calendar needs at least one season");
        }
        if (seasons.stream().map(Season::from).distinct().count() < seasons.size()) {
            throw new IllegalArgumentException("two seasons begin on the same day");
        }
        if (seasons.stream().allMatch(season -> season.workdays().isEmpty())) {
            throw new IllegalArgumentException("a calendar needs a day of the week on which people work");
        }
        specialDays.forEach((date, special) -> {
            if (!special.date().equals(date)) {
                throw new IllegalArgumentException("the special day of " + special.date() + " stands at " + date);
            }
        });
    }

    /** One with these special days. */
    public static WorkingCalendar of(
            String unit, long version, ZoneId zone, List<Season> seasons, List<SpecialDay> specialDays) {
        return new WorkingCalendar(
                unit,
                version,
                zone,
                seasons,
                specialDays.stream().collect(Collectors.toMap(SpecialDay::date, Function.identity())));
    }

    /** What it says of that date. A holiday beats the day of the week, and so does a make-up workday. */
    public WorkDay day(LocalDate date) {
        Season season = season(date);
        SpecialDay special = specialDays.get(date);
        boolean working = special == null ? season.workdays().contains(date.getDayOfWeek()) : special.working();
        return new WorkDay(date, working ? season.sessions() : List.of(), season.from(), special);
    }

    private Season season(LocalDate date) {
        Season current = seasons.get(seasons.size() - 1);
        for (Season season : seasons) {
            if (!season.from().atYear(date.getYear()).isAfter(date)) {
                current = season;
            }
        }
        return current;
    }
}
