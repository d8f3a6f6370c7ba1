/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import org.cityloom.api.tables.TableReport;
import org.cityloom.api.text.LocalizedText;

/** Takes the rows of a table one by one, and notes those that cannot be taken. */
final class TableRows {
    /** The most rows of a file: more zones or cameras than a county has (domain, scale). */
    static final int MOST_ROWS = 10_000;

    private static final String MARK = "\ufeff";
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreSurroundingSpaces(true)
            .setIgnoreEmptyLines(true)
            .build();

    private TableRows() {}

    /**
     * Hands over each row.
     *
     * @param columns that must be there
     * @param take takes a row, or refuses it by an {@link IllegalArgumentException}
     * @throws IllegalArgumentException if it is no CSV, lacks a column, or is too long
     */
    static TableReport each(String csv, List<String> columns, Consumer<CSVRecord> take) {
        List<TableReport.Refusal> refused = new ArrayList<>();
        int taken = 0;
        String text = csv.startsWith(MARK) ? csv.substring(1) : csv;
        try (CSVParser rows = FORMAT.parse(new StringReader(text))) {
            columns.stream()
                    .filter(column -> !rows.getHeaderNames().contains(column))
                    .findFirst()
                    .ifPresent(column -> {
                        throw new IllegalArgumentException("the column '" + column + "' is missing");
                    });
            for (CSVRecord row : rows) {
                if (row.getRecordNumber() > MOST_ROWS) {
                    throw new IllegalArgumentException("more than " + MOST_ROWS + " rows");
                }
                try {
                    take.accept(row);
                    taken++;
                } catch (IllegalArgumentException e) {
                    String reason = String.valueOf(e.getMessage());
                    refused.add(new TableReport.Refusal(
                            rows.getCurrentLineNumber(), new LocalizedText("无法接收：" + reason, reason)));
                }
            }
        } catch (IOException | UncheckedIOException e) {
            throw new IllegalArgumentException("not readable as CSV: " + e.getMessage(), e);
        }
        return new TableReport(taken, refused);
    }
}
