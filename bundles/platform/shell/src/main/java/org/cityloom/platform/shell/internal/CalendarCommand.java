/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.shell.internal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.stream.Collectors;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jspecify.annotations.Nullable;

import org.cityloom.api.calendar.WorkDay;
import org.cityloom.api.calendar.WorkSession;
import org.cityloom.api.calendar.WorkingCalendar;
import org.cityloom.api.calendar.WorkingCalendars;

/** Which hours a unit works. */
@Service
@Command(scope = "city", name = "calendar", description = "Shows which hours a unit works on the days that come")
public final class CalendarCommand extends CityCommand {
    private static final int MOST_DAYS = 400;

    @Argument(index = 0, name = "unit", description = "Id of a unit; the city if none is given")
    String unit = "";

    @Option(name = "--from", description = "First day, like 2026-10-01; today if none is given")
    @Nullable
    String from;

    @Option(name = "--days", description = "How many days, 1 to 400")
    int days = 14;

    @Reference
    WorkingCalendars calendars;

    @Override
    void run() {
        if (days < 1 || days > MOST_DAYS) {
            throw new IllegalArgumentException("--days must be 1 to " + MOST_DAYS + ", got " + days);
        }
        WorkingCalendar calendar = calendars.of(unit);
        LocalDate first = from == null ? LocalDate.now(calendar.zone()) : date(from);
        ShellTable table = table("Date", "Day", "Hours", "Why");
        first.datesUntil(first.plusDays(days)).map(calendar::day).forEach(day -> table.addRow()
                .addContent(day.date(), day.date().getDayOfWeek(), hours(day), why(day)));
        print(table);
        print("Calendar of " + (calendar.unit().isEmpty() ? "the city" : calendar.unit()) + ", version "
                + calendar.version() + ", " + calendar.zone());
    }

    private static String hours(WorkDay day) {
        return day.sessions().stream().map(WorkSession::toString).collect(Collectors.joining(", "));
    }

    private static String why(WorkDay day) {
        return day.special() == null ? "" : both(day.special().title());
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("'" + text + "' is no date like 2026-10-01", e);
        }
    }
}
