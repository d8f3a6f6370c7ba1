/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.calendar;

import java.util.List;

import org.osgi.annotation.versioning.ProviderType;

import org.cityloom.api.calendar.WorkingCalendar;

/** Changes calendars; every change is a new version, the earlier ones stay. Safe for all threads, blocks on the database. */
@ProviderType
public interface CalendarChanges {
    /** The largest file of special days that is read (default: 1 MiB; its 2,000 rows may have 500 bytes each). */
    int MAXIMUM_BYTES = 1 << 20;

    /**
     * Writes the next version of a unit's own calendar.
     *
     * @param next what it shall be; its version is one more than that of the one that was looked at, 1 for the first of a unit
     * @return what is in force now
     * @throws java.util.NoSuchElementException if there is no such unit
     * @throws StaleCalendarException if somebody else was faster
     */
    WorkingCalendar change(WorkingCalendar next);

    /**
     * Takes holidays and make-up workdays from CSV: date (2026-10-01), kind (holiday or workday), name and, if it is known, name_en. A
     * date that is there already is replaced, others stay. UTF-8, a header line, at most 2,000 rows; all rows or none.
     *
     * @param unit whose calendar; empty for the city's
     * @return what is in force now
     * @throws IllegalArgumentException if a row cannot be taken, naming each with its line
     */
    WorkingCalendar importSpecialDays(String unit, byte[] csv);

    /**
     * Lets a unit follow the one above it again.
     *
     * @throws java.util.NoSuchElementException if it has no calendar of its own
     * @throws IllegalArgumentException for the city's, which is always needed
     */
    void remove(String unit);

    /** All versions of a unit's own calendar, the latest first. */
    List<CalendarVersion> history(String unit);
}
