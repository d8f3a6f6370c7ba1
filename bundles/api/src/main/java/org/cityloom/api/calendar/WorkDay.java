/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a calendar says of a date.
 *
 * @param sessions in which people work on it, in order; none on a day off
 * @param season first day of the season whose hours apply
 * @param special why it is not as the day of the week says; null if it is
 */
public record WorkDay(LocalDate date, List<WorkSession> sessions, MonthDay season, @Nullable SpecialDay special) {
    /** Whether people work on it. */
    public boolean isWorking() {
        return !sessions.isEmpty();
    }
}
