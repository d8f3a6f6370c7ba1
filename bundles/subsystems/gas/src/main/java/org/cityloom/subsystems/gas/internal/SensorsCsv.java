/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.gas.internal;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads sensors from CSV (RFC 4180, UTF-8, a header, lines that begin with # left out). Columns: {@code device}, {@code site},
 * {@code interval}, {@code calibratedOn}, {@code setPressure}, {@code operator}; all but the first two may be missing.
 */
final class SensorsCsv {
    /** The most rows of a file: more sensors than a county has (domain, scale). */
    static final int MOST_ROWS = 10_000;

    private static final char MARK = '\ufeff';
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreSurroundingSpaces(true)
            .setIgnoreEmptyLines(true)
            .setAllowMissingColumnNames(false)
            .setCommentMarker('#')
            .build();

    private SensorsCsv() {}

    /**
     * A row.
     *
     * @param line of the file, 1 for the first; that in which the row ends
     * @param device id, as it was typed
     * @param form the rest
     */
    record Row(long line, String device, SensorForm form) {}

    /** @throws RefusedException if the file is not readable, or is no such file */
    static List<Row> read(byte[] file) {
        List<Row> result = new ArrayList<>();
        try (CSVParser rows = FORMAT.parse(new StringReader(text(file)))) {
            for (String column : List.of("device", "site")) {
                if (!rows.getHeaderNames().contains(column)) {
                    throw RefusedException.of("缺少列“" + column + "”", "the column '" + column + "' is missing");
                }
            }
            for (CSVRecord row : rows) {
                if (row.getRecordNumber() > MOST_ROWS) {
                    throw RefusedException.of("超过 " + MOST_ROWS + " 行", "more than " + MOST_ROWS + " rows");
                }
                result.add(row(row, rows.getCurrentLineNumber()));
            }
        } catch (UncheckedIOException | IOException | IllegalArgumentException e) {
            throw RefusedException.of("无法作为 CSV 读取：" + e.getMessage(), "not readable as CSV: " + e.getMessage());
        }
        return result;
    }

    private static Row row(CSVRecord row, long line) {
        String device = cell(row, "device");
        SensorForm form = new SensorForm(
                cell(row, "site"),
                cell(row, "interval"),
                cell(row, "calibratedOn"),
                cell(row, "setPressure"),
                cell(row, "operator"));
        return new Row(line, device == null ? "" : device, form);
    }

    private static @Nullable String cell(CSVRecord row, String column) {
        return row.isMapped(column) && row.isSet(column) ? row.get(column) : null;
    }

    private static String text(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw RefusedException.of("文件不是 UTF-8 编码，请另存为“CSV UTF-8”", "the file is not UTF-8; save it as 'CSV UTF-8'");
        }
    }
}
