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

import org.apache.commons.csv.CSVRecord;

import org.cityloom.api.places.Position;
import org.cityloom.subsystems.sanitation.internal.Stop;

/**
 * A row of a file of stops.
 *
 * @param line in which it ends
 * @param route id of its route
 * @param turn its place in the order of the route
 * @param stop what it says
 */
record StopRow(long line, String route, int turn, Stop stop) {
    private static final String WEEK = "一二三四五六日";
    private static final int MOST_TURNS = 10_000;

    /** @throws RefusedRowException if a cell cannot be taken */
    static StopRow of(CSVRecord row, long line) throws RefusedRowException {
        Stop stop = new Stop(
                text(row, "stop_id", 20),
                text(row, "stop_name", 100),
                time(text(row, "schedule_time", 5)),
                days(text(row, "days", 40)),
                new Position(number(row, "lat", 90), number(row, "lon", 180)));
        return new StopRow(line, text(row, "route_file", 60), turn(text(row, "turn", 10)), stop);
    }

    private static String text(CSVRecord row, String column, int longest) throws RefusedRowException {
        String text = row.isSet(column) ? row.get(column).strip().replaceAll("\\s+", " ") : "";
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

    private static LocalTime time(String text) throws RefusedRowException {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException e) {
            throw new RefusedRowException(
                    "“schedule_time”须为 16:43 这样的时刻，现为“" + text + "”",
                    "'schedule_time' must be a time such as 16:43, got '" + text + "'");
        }
    }

    private static Set<DayOfWeek> days(String text) throws RefusedRowException {
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

    private static int turn(String text) throws RefusedRowException {
        try {
            int turn = Integer.parseInt(text);
            if (turn >= 1 && turn <= MOST_TURNS) {
                return turn;
            }
        } catch (NumberFormatException e) {
            throw turnRefused(text);
        }
        throw turnRefused(text);
    }

    private static RefusedRowException turnRefused(String text) {
        return new RefusedRowException(
                "“turn”须为 1 至 " + MOST_TURNS + " 的整数，现为“" + text + "”",
                "'turn' must be a whole number from 1 to " + MOST_TURNS + ", got '" + text + "'");
    }

    private static double number(CSVRecord row, String column, double bound) throws RefusedRowException {
        String text = text(row, column, 40);
        try {
            double number = Double.parseDouble(text);
            if (Math.abs(number) <= bound) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw degreesRefused(column, text, bound);
        }
        throw degreesRefused(column, text, bound);
    }

    private static RefusedRowException degreesRefused(String column, String text, double bound) {
        return new RefusedRowException(
                "“" + column + "”须为 -" + bound + " 至 " + bound + " 的度数，现为“" + text + "”",
                "'" + column + "' must be degrees from -" + bound + " to " + bound + ", got '" + text + "'");
    }
}
