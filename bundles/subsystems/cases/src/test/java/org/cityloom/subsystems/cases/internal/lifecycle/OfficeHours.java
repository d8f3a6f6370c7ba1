/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.lifecycle;

import java.time.DayOfWeek;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;

import org.cityloom.api.calendar.Season;
import org.cityloom.api.calendar.WorkSession;
import org.cityloom.api.calendar.WorkingCalendar;
import org.cityloom.subsystems.cases.internal.clock.ClockType;
import org.cityloom.subsystems.cases.internal.clock.Limit;

/** Limits of a city whose units all work Monday to Friday, 08:00–12:00 and 14:00–18:00. */
public final class OfficeHours implements Limits {
    public static final WorkingCalendar CALENDAR = WorkingCalendar.of(
            "",
            1,
            ZoneId.of("Asia/Shanghai"),
            List.of(new Season(
                    MonthDay.of(1, 1),
                    EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                    List.of(WorkSession.parse("08:00-12:00"), WorkSession.parse("14:00-18:00")))),
            List.of());

    @Override
    public Limit of(ClockKind kind) {
        return new Limit(1, ClockType.URGENT_HOURS);
    }

    @Override
    public double yellowShare() {
        return 0.25;
    }

    @Override
    public int replyHours() {
        return 4;
    }

    @Override
    public WorkingCalendar calendar(String unit) {
        return CALENDAR;
    }
}
