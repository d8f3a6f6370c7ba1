/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.calendar.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.cityloom.api.calendar.SpecialDay;
import org.cityloom.api.tables.TableForm;
import org.cityloom.api.tables.TableReader;
import org.cityloom.api.tables.TableReport;
import org.cityloom.api.tables.TableRow;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.platform.calendar.CalendarChanges;

/** Holidays and make-up workdays as CSV. */
final class SpecialDaysCsv {
    private static final int LONGEST_NAME = 100;
    private static final TableForm FORM = TableForm.of("date", "kind", "name")
            .with("name_en")
            .withRemarks()
            .atMost(2000, CalendarChanges.MAXIMUM_BYTES) // a century of holidays fits
            .keeping(20);

    private SpecialDaysCsv() {}

    /**
     * Every row.
     *
     * @throws IllegalArgumentException if one cannot be taken, naming the first 20 with their lines
     */
    static List<SpecialDay> read(TableReader tables, byte[] csv) {
        Map<LocalDate, SpecialDay> days = new TreeMap<>();
        TableReport report = tables.read(csv, FORM, row -> {
            SpecialDay day = day(row);
            if (days.put(day.date(), day) != null) {
                throw new IllegalArgumentException(day.date() + " stands there twice");
            }
        });
        if (report.refused() > 0) {
            throw new IllegalArgumentException(report.refusals().stream()
                    .map(row -> "line " + row.line() + ": " + row.reason().en())
                    .collect(Collectors.joining("; ")));
        }
        return List.copyOf(days.values());
    }

    private static SpecialDay day(TableRow row) {
        boolean working =
                switch (row.get("kind").toLowerCase(Locale.ROOT)) {
                    case "holiday", "休" -> false;
                    case "workday", "班" -> true;
                    default -> throw new IllegalArgumentException(
                            "kind must be holiday or workday, got '" + row.get("kind") + "'");
                };
        String name = row.get("name");
        String english = row.optional("name_en").orElse(name);
        if (name.isEmpty() || name.length() > LONGEST_NAME || english.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("name must have 1 to " + LONGEST_NAME + " characters");
        }
        return new SpecialDay(date(row.get("date")), new LocalizedText(name, english), working);
    }

    private static LocalDate date(String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.getYear() < 2000 || date.getYear() > 2099) {
                throw new IllegalArgumentException("the year must be 2000 to 2099, got " + date);
            }
            return date;
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("date must be like 2026-10-01, got '" + text + "'", e);
        }
    }
}
