/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.lists;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import org.cityloom.api.text.LocalizedText;

/** Reads lists from CSV (RFC 4180, UTF-8, a header, lines that begin with # left out): all of its rows or none. */
public final class CsvRows {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreSurroundingSpaces(true)
            .setIgnoreEmptyLines(true)
            .setAllowMissingColumnNames(false)
            .setCommentMarker('#')
            .build();

    private CsvRows() {}

    /**
     * Every row, in the order of the file.
     *
     * @param needed columns without which it is no such file
     * @param most rows
     * @param reader makes something of a row, or throws {@link RefusedException}
     * @throws BadRowsException if one of them cannot be taken, or the file is not readable, naming each with its line
     */
    public static <T> List<T> read(byte[] file, List<String> needed, int most, Function<Row, T> reader) {
        List<T> result = new ArrayList<>();
        List<BadRow> bad = new ArrayList<>();
        try (CSVParser rows = FORMAT.parse(new StringReader(text(file)))) {
            for (String column : needed) {
                if (!rows.getHeaderNames().contains(column)) {
                    throw whole("缺少列“" + column + "”", "the column '" + column + "' is missing");
                }
            }
            for (CSVRecord row : rows) {
                if (row.getRecordNumber() > most) {
                    throw whole("超过 " + most + " 行", "more than " + most + " rows");
                }
                try {
                    result.add(reader.apply(new Row(row)));
                } catch (RefusedException e) {
                    bad.add(new BadRow(rows.getCurrentLineNumber(), e.reason()));
                }
            }
        } catch (UncheckedIOException | IOException | IllegalArgumentException e) {
            throw whole("无法作为 CSV 读取：" + e.getMessage(), "not readable as CSV: " + e.getMessage());
        }
        if (!bad.isEmpty()) {
            throw new BadRowsException(bad);
        }
        return result;
    }

    private static String text(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return !text.isEmpty() && text.charAt(0) == CsvCells.MARK ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw whole("文件不是 UTF-8 编码，请另存为“CSV UTF-8”", "the file is not UTF-8; save it as 'CSV UTF-8'");
        }
    }

    private static BadRowsException whole(String zh, String en) {
        return new BadRowsException(List.of(new BadRow(1, new LocalizedText(zh, en))));
    }
}
