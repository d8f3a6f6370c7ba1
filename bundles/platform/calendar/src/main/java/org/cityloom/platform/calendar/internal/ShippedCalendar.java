/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.calendar.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;

import org.cityloom.api.calendar.Season;
import org.cityloom.api.calendar.WorkSession;
import org.cityloom.api.calendar.WorkingCalendar;
import org.cityloom.api.tables.TableReader;

/**
 * The city's calendar as the platform brings it, until the city changes it: Monday to Friday, 08:00–12:00 and 14:00–18:00 (domain, closed
 * loop, "Timers"), with the holidays of the State Council (the file names them and their source).
 */
final class ShippedCalendar {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai"); // default, editable

    private ShippedCalendar() {}

    /** Its version is 0: nobody has written one. */
    static WorkingCalendar read(TableReader tables) {
        Season always = new Season(
                MonthDay.of(1, 1),
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                List.of(
                        new WorkSession(LocalTime.of(8, 0), LocalTime.of(12, 0)),
                        new WorkSession(LocalTime.of(14, 0), LocalTime.of(18, 0))));
        try (InputStream file = ShippedCalendar.class.getResourceAsStream("/holidays.csv")) {
            if (file == null) {
                throw new IllegalStateException("holidays.csv is not in the bundle");
            }
            return WorkingCalendar.of("", 0, ZONE, List.of(always), SpecialDaysCsv.read(tables, file.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
