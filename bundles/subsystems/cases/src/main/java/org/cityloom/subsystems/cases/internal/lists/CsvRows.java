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

/** Reads lists from CSV (RFC 4180, UTF-8, a header, lines that begin with # left out). */
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
     * The rows of a file.
     *
     * @param good what was made of those that can be taken, in the order of the file
     * @param bad those that cannot, likewise
     */
    public record Sorted<T>(List<T> good, List<BadRow> bad) {}

    /**
     * Every row, in the order of the file.
     *
     * @param needed columns without which it is no such file
     * @param most rows
     * @param reader makes something of a row, or throws {@link RefusedException}
     * @throws BadRowsException if one of them cannot be taken, or the file is not readable, naming each with its line
     */
    public static <T> List<T> read(byte[] file, List<String> needed, int most, Function<Row, T> reader) {
        Sorted<T> rows = sort(file, needed, most, reader);
        if (!rows.bad().isEmpty()) {
            throw new BadRowsException(rows.bad());
        }
        return rows.good();
    }

    /**
     * Likewise, with those that cannot be taken apart from the others.
     *
     * @throws BadRowsException if the file is not readable
     */
    public static <T> Sorted<T> sort(byte[] file, List<String> needed, int most, Function<Row, T> reader) {
        List<T> good = new ArrayList<>();
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
                long line = rows.getCurrentLineNumber();
                try {
                    good.add(reader.apply(new Row(row, line)));
                } catch (RefusedException e) {
                    bad.add(new BadRow(line, e.reason()));
                }
            }
        } catch (UncheckedIOException | IOException | IllegalArgumentException e) {
            throw whole("无法作为 CSV 读取：" + e.getMessage(), "not readable as CSV: " + e.getMessage());
        }
        return new Sorted<>(good, bad);
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
