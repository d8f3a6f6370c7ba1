/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.store;

import java.util.List;
import java.util.Optional;

import org.cityloom.api.calendar.WorkingCalendar;
import org.cityloom.api.calendar.WorkingCalendars;
import org.cityloom.subsystems.cases.internal.lifecycle.OfficeHours;

/** A city in which everybody has the same hours. */
public final class OneCalendar implements WorkingCalendars {
    @Override
    public WorkingCalendar of(String unit) {
        return OfficeHours.CALENDAR;
    }

    @Override
    public Optional<WorkingCalendar> version(String unit, long version) {
        return version == OfficeHours.CALENDAR.version() ? Optional.of(OfficeHours.CALENDAR) : Optional.empty();
    }

    @Override
    public List<WorkingCalendar> all() {
        return List.of(OfficeHours.CALENDAR);
    }

    @Override
    public long revision() {
        return 1;
    }
}
