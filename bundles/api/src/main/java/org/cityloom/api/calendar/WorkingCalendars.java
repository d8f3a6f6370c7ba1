/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.calendar;

import java.util.List;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

/** The calendars of the city. Safe for all threads; the current ones are answered from memory, earlier versions block. */
@ProviderType
public interface WorkingCalendars {
    /** The calendar that a unit follows now: its own, or that of the nearest unit above that has one, or the city's. */
    WorkingCalendar of(String unit);

    /** A version of a unit's own calendar (empty unit: the city's), as it was then; empty if there never was one. */
    Optional<WorkingCalendar> version(String unit, long version);

    /** The current calendars, the city's first. */
    List<WorkingCalendar> all();

    /** Grows by one with every change of any of them; lets callers recompute what they derived. */
    long revision();
}
