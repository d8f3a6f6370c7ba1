/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.routing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.calendar.WorkingCalendar;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.subsystems.cases.internal.lists.RefusedException;

/**
 * When the primary unit of a route is the one to ask. A band that ends before it begins ends on the day after; what is after midnight
 * belongs to the day on which the band began. One that ends when it begins is the whole day.
 *
 * @param from first moment, local time
 * @param to first moment after it, local time
 * @param days on which it begins
 */
public record TimeBand(LocalTime from, LocalTime to, Days days) {
    /**
     * Reads a band.
     *
     * @param from like 18:00; empty for 00:00
     * @param to like 08:00, or 24:00; empty for 24:00
     * @return null if that is always
     * @throws RefusedException if it is not like that
     */
    public static @Nullable TimeBand of(String from, String to, String days) {
        TimeBand band = new TimeBand(
                time("from", from), to.equals("24:00") ? LocalTime.MIDNIGHT : time("to", to), Days.of(days));
        return band.from.equals(band.to) && band.days == Days.ANY ? null : band;
    }

    private static LocalTime time(String name, String text) {
        try {
            return text.isEmpty() ? LocalTime.MIDNIGHT : LocalTime.parse(text);
        } catch (DateTimeException e) {
            throw RefusedException.of(
                    "“" + name + "”须形如 18:00，现为“" + text + "”",
                    "'" + name + "' must be like 18:00, got '" + text + "'");
        }
    }

    /** Whether that moment lies in it, by the zone and the days of the calendar. */
    public boolean includes(Instant at, WorkingCalendar calendar) {
        ZonedDateTime local = at.atZone(calendar.zone());
        LocalDate date = local.toLocalDate();
        LocalTime time = local.toLocalTime();
        if (from.isBefore(to)) {
            return !time.isBefore(from) && time.isBefore(to) && isOn(date, calendar);
        }
        return !time.isBefore(from) ? isOn(date, calendar) : time.isBefore(to) && isOn(date.minusDays(1), calendar);
    }

    private boolean isOn(LocalDate date, WorkingCalendar calendar) {
        return days == Days.ANY || calendar.day(date).isWorking() == (days == Days.WORKDAYS);
    }

    /** Its beginning as it was read. */
    public String begin() {
        return from.toString();
    }

    /** Its end as it was read. */
    public String end() {
        return to.equals(LocalTime.MIDNIGHT) ? "24:00" : to.toString();
    }

    LocalizedText text() {
        String hours = begin() + "–" + end();
        return new LocalizedText(
                days.title().zh() + " " + hours, hours + " on " + days.title().en());
    }
}
