/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.calendar.internal.rest;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.calendar.WorkDay;
import org.cityloom.api.calendar.WorkSession;
import org.cityloom.api.text.LocalizedText;

/**
 * What a calendar says of a date.
 *
 * @param sessions in which people work; none on a day off
 * @param why why it is not as the day of the week says; null if it is
 */
public record DayView(String date, List<String> sessions, @Nullable LocalizedText why) {
    static DayView of(WorkDay day) {
        return new DayView(
                day.date().toString(),
                day.sessions().stream().map(WorkSession::toString).toList(),
                day.special() == null ? null : day.special().title());
    }
}
