/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.devices.internal.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.jspecify.annotations.Nullable;

import org.cityloom.api.devices.DeviceRegistration;
import org.cityloom.api.places.Position;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.platform.devices.DeviceImport;
import org.cityloom.platform.devices.DeviceImportResult.RefusedRow;
import org.cityloom.platform.devices.internal.registry.RefusedRegistrationException;

/**
 * The rows of a CSV file with devices.
 *
 * @param rows what could be read
 * @param refused what could not
 */
record RegistrationFile(List<Row> rows, List<RefusedRow> refused) {
    /** A row that could be read and the line on which it starts. */
    record Row(long line, DeviceRegistration registration) {}

    private static final List<String> COLUMNS = List.of("id", "type", "name", "owner", "latitude", "longitude", "area");
    private static final LocalizedText BROKEN =
            new LocalizedText("此处引号不成对，文件其余部分未读取", "quoting is broken here, the rest of the file was not read");
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreSurroundingSpaces(true)
            .setIgnoreEmptyLines(false)
            .setIgnoreHeaderCase(true)
            .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
            .build();

    /**
     * Reads a file.
     *
     * @param type the only one that is taken; null for any
     * @throws RefusedRegistrationException if it is too large, not UTF-8, or its header is wrong
     */
    static RegistrationFile read(InputStream csv, @Nullable String type) throws IOException {
        try (CSVParser parser = parser(text(csv))) {
            checkHeader(parser.getHeaderNames(), type == null ? List.of("id", "type") : List.of("id"));
            List<Row> rows = new ArrayList<>();
            List<RefusedRow> refused = new ArrayList<>();
            Iterator<CSVRecord> records = parser.iterator();
            while (true) {
                long line = parser.getCurrentLineNumber() + 1;
                try {
                    if (!records.hasNext()) {
                        return new RegistrationFile(rows, refused);
                    }
                    CSVRecord row = records.next();
                    if (!isEmpty(row)) {
                        rows.add(new Row(line, registration(row, type)));
                    }
                } catch (RefusedRegistrationException e) {
                    refused.add(new RefusedRow(line, e.reason()));
                } catch (UncheckedIOException | IllegalStateException e) {
                    refused.add(new RefusedRow(line, BROKEN));
                    return new RegistrationFile(rows, refused);
                }
            }
        }
    }

    private static CSVParser parser(String text) throws IOException {
        try {
            return FORMAT.parse(new StringReader(text));
        } catch (IllegalArgumentException e) {
            throw new RefusedRegistrationException(
                    "首行的列名为空或重复", "the first line has no names of columns, or one of them twice");
        }
    }

    private static String text(InputStream csv) throws IOException {
        byte[] bytes = csv.readNBytes(DeviceImport.MAXIMUM_BYTES + 1);
        if (bytes.length > DeviceImport.MAXIMUM_BYTES) {
            throw new RefusedRegistrationException(
                    "文件超过 " + DeviceImport.MAXIMUM_BYTES + " 字节",
                    "the file has more than " + DeviceImport.MAXIMUM_BYTES + " bytes");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new RefusedRegistrationException(
                    "文件不是 UTF-8 编码，请另存为“CSV UTF-8”", "the file is not UTF-8; save it as 'CSV UTF-8'");
        }
    }

    private static void checkHeader(List<String> header, List<String> required) {
        List<String> names =
                header.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        for (String column : required) {
            if (!names.contains(column)) {
                throw new RefusedRegistrationException(
                        "首行须为列名，缺少“" + column + "”",
                        "the first line must name the columns; '" + column + "' is missing");
            }
        }
        for (String name : names) {
            if (!COLUMNS.contains(name)) {
                throw new RefusedRegistrationException(
                        "未知的列“" + name + "”，可用的列为 " + String.join(", ", COLUMNS),
                        "unknown column '" + name + "'; known are " + String.join(", ", COLUMNS));
            }
        }
    }

    private static boolean isEmpty(CSVRecord row) {
        return row.size() == 1 && row.get(0).isBlank();
    }

    private static DeviceRegistration registration(CSVRecord row, @Nullable String only) {
        if (!row.isConsistent()) {
            throw new RefusedRegistrationException(
                    "该行有 " + row.size() + " 列，与首行不同",
                    "the row has " + row.size() + " fields, the header another number");
        }
        String id = needed("编号", "id", field(row, "id"));
        String type = type(field(row, "type"), only);
        String name = field(row, "name");
        return new DeviceRegistration(
                id, type, name == null ? id : name, field(row, "owner"), position(row), field(row, "area"));
    }

    private static String type(@Nullable String said, @Nullable String only) {
        if (only == null) {
            return needed("类型", "type", said);
        }
        if (said != null && !said.equals(only)) {
            throw new RefusedRegistrationException(
                    "类型须为“" + only + "”，现为“" + said + "”", "type must be '" + only + "' here, got '" + said + "'");
        }
        return only;
    }

    private static String needed(String zh, String en, @Nullable String said) {
        if (said == null) {
            throw new RefusedRegistrationException("缺少" + zh, en + " is missing");
        }
        return said;
    }

    private static @Nullable Position position(CSVRecord row) {
        String latitude = field(row, "latitude");
        String longitude = field(row, "longitude");
        if (latitude == null && longitude == null) {
            return null;
        }
        if (latitude == null || longitude == null) {
            throw new RefusedRegistrationException("经度和纬度须同时填写", "a position needs both latitude and longitude");
        }
        return new Position(degrees("纬度", "latitude", latitude, 90), degrees("经度", "longitude", longitude, 180));
    }

    private static double degrees(String zh, String en, String text, int most) {
        double degrees = number(text);
        if (!(Math.abs(degrees) <= most)) {
            throw new RefusedRegistrationException(
                    zh + "须为 -" + most + " 至 " + most + " 的数，现为“" + text + "”",
                    en + " must be a number from -" + most + " to " + most + ", got '" + text + "'");
        }
        return degrees;
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static @Nullable String field(CSVRecord row, String column) {
        String value = row.isMapped(column) ? row.get(column).strip() : "";
        return value.isEmpty() ? null : value;
    }
}
