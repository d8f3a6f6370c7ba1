/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.calendar;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;

/**
 * A part of a day in which people work, like 08:00–12:00.
 *
 * @param from first moment
 * @param to first moment after it; midnight is the end of the day
 */
public record WorkSession(LocalTime from, LocalTime to) {
    /** @throws IllegalArgumentException unless it ends after it begins, both at whole minutes */
    public WorkSession {
        if (from.getSecond() != 0 || from.getNano() != 0 || to.getSecond() != 0 || to.getNano() != 0) {
            throw new IllegalArgumentException("a session has whole minutes, got " + from + "–" + to);
        }
        if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
            throw new IllegalArgumentException("a session has to end after it begins, got " + from + "–" + to);
        }
    }

    /**
     * Reads what {@link #toString()} writes.
     *
     * @throws IllegalArgumentException if it is not like that
     */
    public static WorkSession parse(String text) {
        String[] ends = text.strip().split("[-–]", -1);
        if (ends.length != 2) {
            throw new IllegalArgumentException("a session is like 08:00-12:00, got '" + text + "'");
        }
        try {
            String to = ends[1].strip();
            return new WorkSession(
                    LocalTime.parse(ends[0].strip()), to.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(to));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("a session is like 08:00-12:00, got '" + text + "'", e);
        }
    }

    /** Whether that time of day lies in it. */
    public boolean contains(LocalTime time) {
        return !time.isBefore(from) && (to.equals(LocalTime.MIDNIGHT) || time.isBefore(to));
    }

    /** As people write it: {@code 08:00-12:00}, with 24:00 for the end of the day. */
    @Override
    public String toString() {
        return from + "-" + (to.equals(LocalTime.MIDNIGHT) ? "24:00" : to.toString());
    }
}
