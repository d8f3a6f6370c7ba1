/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.lists;

import org.apache.commons.csv.CSVRecord;

import org.cityloom.api.text.LocalizedText;

/** A row of a file; what cannot be read is refused and names its column. */
public final class Row {
    private final CSVRecord cells;

    Row(CSVRecord cells) {
        this.cells = cells;
    }

    /** What stands in the column; empty if nothing does, or the file has no such column. */
    public String cell(String column, int longest) {
        String text = cells.isMapped(column) && cells.isSet(column) ? cells.get(column) : "";
        return Checks.optional(column, CsvCells.read(text), longest);
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
