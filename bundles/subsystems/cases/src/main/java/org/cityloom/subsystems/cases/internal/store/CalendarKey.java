/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.store;

import org.cityloom.api.calendar.WorkingCalendar;

/**
 * Which version of which calendar a unit's clock follows.
 *
 * @param unit whose work is timed
 * @param calendar whose calendar is followed; empty for the city's
 * @param version of that calendar
 */
public record CalendarKey(String unit, String calendar, long version) {
    /** That of a clock. */
    public static CalendarKey of(String unit, WorkingCalendar calendar) {
        return new CalendarKey(unit, calendar.unit(), calendar.version());
    }

    static CalendarKey read(String text) {
        String[] parts = text.split("\\|", -1);
        return new CalendarKey(parts[0], parts[1], Long.parseLong(parts[2]));
    }

    String text() {
        return unit + "|" + calendar + "|" + version;
    }
}
