/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.store;

import org.cityloom.api.calendar.WorkingCalendar;

/** The calendars under which clocks were begun. */
interface Calendars {
    /**
     * That version of a unit's calendar; empty unit for the city's.
     *
     * @throws IllegalStateException if it is not there
     */
    WorkingCalendar version(String unit, long version);
}
