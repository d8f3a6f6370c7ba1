/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.calendar.internal;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import org.cityloom.api.calendar.SpecialDay;
import org.cityloom.api.text.LocalizedText;

/** Holidays and make-up workdays as CSV. */
final class SpecialDaysCsv {
    private static final int MARK = 0xFEFF;
    private static final int MOST_ROWS = 2000; // a century of holidays fits
    private static final int LONGEST_NAME = 100;
    private static final int MOST_COMPLAINTS = 20;
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreSurroundingSpaces(true)
            .setIgnoreEmptyLines(true)
            .setAllowMissingColumnNames(false)
            .setCommentMarker('#')
            .build();

    private SpecialDaysCsv() {}

    /**
     * Every row.
     *
     * @throws IllegalArgumentException if one cannot be taken, naming each with its line
     */
    static List<SpecialDay> read(Reader csv) {
        Map<LocalDate, SpecialDay> days = new TreeMap<>();
        List<String> complaints = new ArrayList<>();
        try (CSVParser rows = FORMAT.parse(withoutMark(csv))) {
            for (String column : List.of("date", "kind", "name")) {
                if (!rows.getHeaderNames().contains(column)) {
                    throw new IllegalArgumentException(
                            "the column '" + column + "' is missing; date, kind and name are needed");
                }
            }
            for (CSVRecord row : rows) {
                if (row.getRecordNumber() > MOST_ROWS) {
                    throw new IllegalArgumentException("more than " + MOST_ROWS + " rows");
                }
                take(row, rows.getCurrentLineNumber(), days, complaints);
            }
        } catch (UncheckedIOException | IOException e) {
            throw new IllegalArgumentException("not readable as CSV: " + e.getMessage(), e);
        }
        if (!complaints.isEmpty()) {
            throw new IllegalArgumentException(
                    String.join("; ", complaints.subList(0, Math.min(MOST_COMPLAINTS, complaints.size()))));
        }
        return List.copyOf(days.values());
    }

    /** Spreadsheets begin a file with a byte order mark. */
    private static Reader withoutMark(Reader csv) throws IOException {
        PushbackReader reader = new PushbackReader(csv);
        int first = reader.read();
        if (first >= 0 && first != MARK) {
            reader.unread(first);
        }
        return reader;
    }

    private static void take(CSVRecord row, long line, Map<LocalDate, SpecialDay> days, List<String> complaints) {
        try {
            SpecialDay day = day(row);
            if (days.put(day.date(), day) != null) {
                complaints.add("line " + line + ": " + day.date() + " stands there twice");
            }
        } catch (IllegalArgumentException e) {
            complaints.add("line " + line + ": " + e.getMessage());
        }
    }

    private static SpecialDay day(CSVRecord row) {
        boolean working =
                switch (cell(row, "kind").toLowerCase(Locale.ROOT)) {
                    case "holiday", "休" -> false;
                    case "workday", "班" -> true;
                    default -> throw new IllegalArgumentException(
                            "kind must be holiday or workday, got '" + cell(row, "kind") + "'");
                };
        String name = cell(row, "name");
        String english = cell(row, "name_en").isEmpty() ? name : cell(row, "name_en");
        if (name.isEmpty() || name.length() > LONGEST_NAME || english.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("name must have 1 to " + LONGEST_NAME + " characters");
        }
        return new SpecialDay(date(cell(row, "date")), new LocalizedText(name, english), working);
    }

    private static String cell(CSVRecord row, String column) {
        return row.isMapped(column) && row.isSet(column) ? row.get(column).strip() : "";
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
