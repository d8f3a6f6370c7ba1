/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.lists;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.tables.TableRow;
import org.cityloom.api.text.LocalizedText;

/** A row of a file; what cannot be read is refused and names its column. */
public final class Row {
    private static final int LONGEST_NUMBER = 40;

    private final TableRow cells;

    Row(TableRow cells) {
        this.cells = cells;
    }

    /** On which line of the file it begins, 1 for the first. */
    public long line() {
        return cells.line();
    }

    /** What stands in the column; empty if nothing does, or the file has no such column. */
    public String cell(String column, int longest) {
        return Checks.optional(column, CsvCells.read(cells.get(column)), longest);
    }

    /** What stands in the column, which may have several lines; without blanks around it. */
    public String lines(String column, int longest) {
        String text = CsvCells.read(cells.get(column)).strip();
        Checks.optional(column, text.replaceAll("[\\r\\n\\t]", " "), longest);
        return text;
    }

    /** The moment in the column, as 2026-01-31T08:00:00+08:00; null if nothing stands there. */
    public @Nullable Instant time(String column) {
        String text = cell(column, LONGEST_NUMBER);
        try {
            return text.isEmpty() ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw RefusedException.of(
                    "“" + column + "”须为带时区的时刻，如 2026-01-31T08:00:00+08:00，现为“" + text + "”",
                    "'" + column + "' must be a time such as 2026-01-31T08:00:00+08:00, got '" + text + "'");
        }
    }

    /** The number in the column, which lies between these; null if nothing stands there. */
    public @Nullable Double decimal(String column, double lowest, double highest) {
        String text = cell(column, LONGEST_NUMBER);
        if (text.isEmpty()) {
            return null;
        }
        try {
            double number = Double.parseDouble(text);
            if (number >= lowest && number <= highest) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw number(column, text, lowest, highest);
        }
        throw number(column, text, lowest, highest);
    }

    private static RefusedException number(String column, String text, double lowest, double highest) {
        return RefusedException.of(
                "“" + column + "”须为 " + lowest + " 至 " + highest + " 的数，现为“" + text + "”",
                "'" + column + "' must be a number from " + lowest + " to " + highest + ", got '" + text + "'");
    }

    /** What stands in the column, which must not be blank. */
    public String needed(String column, int longest) {
        return Checks.text(column, cell(column, longest), longest);
    }

    /** A text by its columns, both needed. */
    public LocalizedText text(String zh, String en, int longest) {
        return new LocalizedText(needed(zh, longest), needed(en, longest));
    }

    /** The number in the column, which is between these. */
    public int number(String column, int lowest, int highest) {
        String text = needed(column, 20);
        try {
            return Checks.between(column, Integer.parseInt(text), lowest, highest);
        } catch (NumberFormatException e) {
            throw RefusedException.of(
                    "“" + column + "”须为整数，现为“" + text + "”",
                    "'" + column + "' must be a whole number, got '" + text + "'");
        }
    }
}
