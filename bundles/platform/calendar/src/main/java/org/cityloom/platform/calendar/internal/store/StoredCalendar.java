/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.calendar.internal.store;

import java.util.Optional;

import org.cityloom.api.calendar.WorkingCalendar;
import org.cityloom.platform.calendar.CalendarVersion;

/**
 * A version as it is kept.
 *
 * @param unit whose; empty for the city's
 * @param calendar what it says; empty if the unit follows the one above it
 */
public record StoredCalendar(String unit, CalendarVersion version, Optional<WorkingCalendar> calendar) {
    /** What was written. */
    public static StoredCalendar of(WorkingCalendar calendar, CalendarVersion version) {
        return new StoredCalendar(calendar.unit(), version, Optional.of(calendar));
    }

    /** From now on the unit follows the one above it. */
    public static StoredCalendar removed(String unit, CalendarVersion version) {
        return new StoredCalendar(unit, version, Optional.empty());
    }
}
