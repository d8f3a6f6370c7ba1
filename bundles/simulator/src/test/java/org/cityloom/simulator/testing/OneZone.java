/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.testing;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.cityloom.api.calendar.Season;
import org.cityloom.api.calendar.WorkSession;
import org.cityloom.api.calendar.WorkingCalendar;
import org.cityloom.api.calendar.WorkingCalendars;

/** A city whose calendar tells only its zone. */
public record OneZone(ZoneId zone) implements WorkingCalendars {

    @Override
    public WorkingCalendar of(String unit) {
        WorkSession day = new WorkSession(LocalTime.of(8, 0), LocalTime.of(18, 0));
        Season year = new Season(MonthDay.of(1, 1), Set.of(DayOfWeek.MONDAY), List.of(day));
        return new WorkingCalendar("", 1, zone, List.of(year), Map.of());
    }

    @Override
    public Optional<WorkingCalendar> version(String unit, long version) {
        return Optional.empty();
    }

    @Override
    public List<WorkingCalendar> all() {
        return List.of(of(""));
    }

    @Override
    public long revision() {
        return 1;
    }
}
