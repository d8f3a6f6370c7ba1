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
import java.util.Objects;
import java.util.Set;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

import org.cityloom.api.devices.DeviceRegistration;
import org.cityloom.api.places.Position;
import org.cityloom.platform.devices.DeviceImport;
import org.cityloom.platform.devices.DeviceImportResult.RefusedRow;

/**
 * The rows of a CSV file with devices.
 *
 * @param rows what could be read
 * @param refused what could not
 */
record RegistrationFile(List<Row> rows, List<RefusedRow> refused) {
    /** A row that could be read and the line on which it starts. */
    record Row(long line, DeviceRegistration registration) {}

    private static final Set<String> COLUMNS = Set.of("id", "type", "name", "owner", "latitude", "longitude", "area");
    private static final List<String> REQUIRED = List.of("id", "type");
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreSurroundingSpaces(true)
            .setIgnoreEmptyLines(false)
            .setIgnoreHeaderCase(true)
            .build();

    /** @throws IllegalArgumentException if it is too large, not UTF-8, or its header is wrong */
    static RegistrationFile read(InputStream csv) throws IOException {
        try (CSVParser parser = FORMAT.parse(new StringReader(text(csv)))) {
            checkHeader(parser.getHeaderNames());
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
                        rows.add(new Row(line, registration(row)));
                    }
                } catch (IllegalArgumentException e) {
                    refused.add(new RefusedRow(line, Objects.requireNonNullElse(e.getMessage(), e.toString())));
                } catch (UncheckedIOException | IllegalStateException e) {
                    refused.add(new RefusedRow(line, "quoting is broken here, the rest of the file was not read"));
                    return new RegistrationFile(rows, refused);
                }
            }
        }
    }

    private static String text(InputStream csv) throws IOException {
        byte[] bytes = csv.readNBytes(DeviceImport.MAXIMUM_BYTES + 1);
        if (bytes.length > DeviceImport.MAXIMUM_BYTES) {
            throw new IllegalArgumentException("the file has more than " + DeviceImport.MAXIMUM_BYTES + " bytes");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("the file is not UTF-8", e);
        }
    }

    private static void checkHeader(List<String> header) {
        List<String> names =
                header.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        for (String column : REQUIRED) {
            if (!names.contains(column)) {
                throw new IllegalArgumentException("the first line must name the columns; '" + column + "' is missing");
            }
        }
        for (String name : names) {
            if (!COLUMNS.contains(name)) {
                throw new IllegalArgumentException("unknown column '" + name + "'; known are id, type, name, owner,"
                        + " latitude, longitude, area");
            }
        }
    }

    private static boolean isEmpty(CSVRecord row) {
        return row.size() == 1 && row.get(0).isBlank();
    }

    private static DeviceRegistration registration(CSVRecord row) {
        if (!row.isConsistent()) {
            throw new IllegalArgumentException("the row has " + row.size() + " fields, the header another number");
        }
        String id = Objects.requireNonNullElse(field(row, "id"), "");
        String type = Objects.requireNonNullElse(field(row, "type"), "");
        String name = field(row, "name");
        return new DeviceRegistration(
                id, type, name == null ? id : name, field(row, "owner"), position(row), field(row, "area"));
    }

    private static @Nullable Position position(CSVRecord row) {
        String latitude = field(row, "latitude");
        String longitude = field(row, "longitude");
        if (latitude == null && longitude == null) {
            return null;
        }
        if (latitude == null || longitude == null) {
            throw new IllegalArgumentException("a position needs both latitude and longitude");
        }
        return new Position(degrees("latitude", latitude), degrees("longitude", longitude));
    }

    private static double degrees(String column, String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(column + " '" + text + "' is not a number", e);
        }
    }

    private static @Nullable String field(CSVRecord row, String column) {
        String value = row.isMapped(column) ? row.get(column).strip() : "";
        return value.isEmpty() ? null : value;
    }
}
