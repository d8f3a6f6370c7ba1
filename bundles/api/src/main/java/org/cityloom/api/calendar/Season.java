/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.calendar;

import java.time.DayOfWeek;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * The hours of a part of the year, which lasts until the next one begins; the last of a year goes on into the next year.
 *
 * @param from its first day; 29 February is 28 February in a year without one
 * @param workdays days of the week on which people work
 * @param sessions of a workday, in order and apart from each other; may only be empty if there is no workday
 */
public record Season(MonthDay from, Set<DayOfWeek> workdays, List<WorkSession> sessions) {
    /** @throws IllegalArgumentException if sessions overlap, or workdays have none */
    public Season {
        workdays = Set.copyOf(workdays);
        sessions = sessions.stream()
                .sorted(Comparator.comparing(WorkSession::from))
                .toList();
        if (sessions.isEmpty()) {
            throw new IllegalArgumentException("the season from " + from + " has no session");
        }
        for (int i = 1; i < sessions.size(); i++) {
            WorkSession before = sessions.get(i - 1);
            WorkSession session = sessions.get(i);
            if (before.contains(session.from())) {
                throw new IllegalArgumentException("the sessions " + before + " and " + session + " overlap");
            }
        }
    }
}
