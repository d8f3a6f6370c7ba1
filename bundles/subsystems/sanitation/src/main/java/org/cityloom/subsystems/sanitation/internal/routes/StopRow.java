/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal.routes;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;

import org.cityloom.api.tables.RefusedRowException;
import org.cityloom.api.tables.TableRow;
import org.cityloom.subsystems.sanitation.internal.Stop;

/**
 * A row of a file of stops.
 *
 * @param line on which it begins
 * @param route id of its route
 * @param turn its place in the order of the route
 * @param stop what it says
 */
record StopRow(long line, String route, int turn, Stop stop) {
    private static final String WEEK = "一二三四五六日";
    private static final int MOST_TURNS = 10_000;

    /** @throws RefusedRowException if a cell cannot be taken */
    static StopRow of(TableRow row) {
        Stop stop = new Stop(
                text(row, "stop_id", 20),
                text(row, "stop_name", 100),
                time(text(row, "schedule_time", 5)),
                days(text(row, "days", 40)),
                row.position("lat", "lon"));
        return new StopRow(row.line(), text(row, "route_file", 60), row.whole("turn", 1, MOST_TURNS), stop);
    }

    /** Blanks and line breaks within count as one blank. */
    private static String text(TableRow row, String column, int longest) {
        String text = row.get(column).replaceAll("\\s+", " ");
        if (text.isEmpty()) {
            throw new RefusedRowException("“" + column + "”为空", "'" + column + "' is empty");
        }
        if (text.length() > longest || text.chars().anyMatch(Character::isISOControl)) {
            throw new RefusedRowException(
                    "“" + column + "”不得超过 " + longest + " 个字符",
                    "'" + column + "' must have at most " + longest + " characters");
        }
        return text;
    }

    private static LocalTime time(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException e) {
            throw new RefusedRowException(
                    "“schedule_time”须为 16:43 这样的时刻，现为“" + text + "”",
                    "'schedule_time' must be a time such as 16:43, got '" + text + "'");
        }
    }

    private static Set<DayOfWeek> days(String text) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String day : text.split("[,，、]")) {
            int at = WEEK.indexOf(day.strip());
            if (day.strip().length() != 1 || at < 0) {
                throw new RefusedRowException(
                        "“days”须为“一,三,五”这样的星期，现为“" + text + "”",
                        "'days' must be days of the week such as 一,三,五, got '" + text + "'");
            }
            days.add(DayOfWeek.of(at + 1));
        }
        return days;
    }
}
