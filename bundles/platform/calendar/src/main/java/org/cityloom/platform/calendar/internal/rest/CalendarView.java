/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.calendar.internal.rest;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.calendar.Season;
import org.cityloom.api.calendar.SpecialDay;
import org.cityloom.api.calendar.WorkSession;
import org.cityloom.api.calendar.WorkingCalendar;
import org.cityloom.api.text.LocalizedText;

/**
 * A calendar as it is read and written.
 *
 * @param unit id of the unit; {@code city} for the city's
 * @param version that is in force; when it is written, the one that was looked at, 0 if there was none
 * @param zone of its dates and times, as the time zone database names it
 * @param seasons hours by part of the year
 * @param specialDays holidays and make-up workdays, in order
 */
public record CalendarView(
        @Nullable String unit,
        long version,
        @Nullable String zone,
        @Nullable List<SeasonView> seasons,
        @Nullable List<SpecialDayView> specialDays) {

    /**
     * The hours of a part of the year.
     *
     * @param from its first day, like 05-01
     * @param workdays days of the week, like MONDAY
     * @param sessions like 08:00-12:00
     */
    public record SeasonView(
            @Nullable String from, @Nullable Set<DayOfWeek> workdays, @Nullable List<String> sessions) {}

    /**
     * A date on which it is not as the day of the week says.
     *
     * @param date like 2026-10-01
     * @param title why
     * @param working true for a make-up workday
     */
    public record SpecialDayView(@Nullable String date, @Nullable LocalizedText title, boolean working) {}

    static CalendarView of(WorkingCalendar calendar) {
        return new CalendarView(
                calendar.unit().isEmpty() ? CalendarsResource.CITY : calendar.unit(),
                calendar.version(),
                calendar.zone().getId(),
                calendar.seasons().stream()
                        .map(season -> new SeasonView(
                                season.from().toString().substring(2),
                                new TreeSet<>(season.workdays()),
                                season.sessions().stream()
                                        .map(WorkSession::toString)
                                        .toList()))
                        .toList(),
                calendar.specialDays().values().stream()
                        .sorted(Comparator.comparing(SpecialDay::date))
                        .map(day -> new SpecialDayView(day.date().toString(), day.title(), day.working()))
                        .toList());
    }

    /**
     * What shall be in force.
     *
     * @throws IllegalArgumentException if something is missing or malformed
     */
    WorkingCalendar next(String whose) {
        try {
            return WorkingCalendar.of(
                    whose,
                    version + 1,
                    ZoneId.of(needed("zone", zone)),
                    needed("seasons", seasons).stream()
                            .map(CalendarView::season)
                            .toList(),
                    specialDays == null
                            ? List.of()
                            : specialDays.stream().map(CalendarView::day).toList());
        } catch (DateTimeException | IllegalStateException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static Season season(SeasonView view) {
        return new Season(
                MonthDay.parse("--" + needed("from", view.from())),
                needed("workdays", view.workdays()),
                needed("sessions", view.sessions()).stream()
                        .map(WorkSession::parse)
                        .toList());
    }

    private static SpecialDay day(SpecialDayView view) {
        return new SpecialDay(
                LocalDate.parse(needed("date", view.date())), needed("title", view.title()), view.working());
    }

    private static <T> T needed(String field, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException("'" + field + "' is missing");
        }
        return value;
    }
}
