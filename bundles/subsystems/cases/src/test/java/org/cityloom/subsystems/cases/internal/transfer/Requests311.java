/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.transfer;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

import org.cityloom.subsystems.cases.internal.lists.CsvCells;

/** Requests of another city's hotline, as its export writes them, made into the file that is handed over; rows that cannot be are told. */
final class Requests311 {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM/dd/yyyy hh:mm:ss a", Locale.ENGLISH);
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Map<String, String> MATTERS = Map.of(
            "Noise", "06028",
            "Noise - Residential", "06028",
            "Noise - Commercial", "06028"); // 噪声扰民
    private static final List<String> HEADER = List.of(
            "platform",
            "number",
            "standard",
            "kind",
            "code",
            "latitude",
            "longitude",
            "address",
            "description",
            "created",
            "due",
            "closed",
            "unit");

    private final String unit;
    private final List<List<@Nullable String>> taken = new ArrayList<>();
    private final List<Refusal> refused = new ArrayList<>();

    private Requests311(String unit) {
        this.unit = unit;
    }

    /** A row that is no case. */
    record Refusal(long line, String reason) {}

    /** @param unit that is said to have solved all of them */
    static Requests311 read(Path file, String unit) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .build();
        Requests311 result = new Requests311(unit);
        try (Reader reader = Files.newBufferedReader(file);
                CSVParser rows = format.parse(reader)) {
            rows.forEach(result::take);
        }
        return result;
    }

    private void take(CSVRecord row) {
        String code = MATTERS.get(row.get("Complaint Type"));
        if (code == null) {
            refused.add(new Refusal(row.getRecordNumber(), "no matter for '" + row.get("Complaint Type") + "'"));
        } else if (row.get("Due Date").isBlank()) {
            refused.add(new Refusal(row.getRecordNumber(), "no due date"));
        } else if (row.get("Latitude").isBlank()) {
            refused.add(new Refusal(row.getRecordNumber(), "no place"));
        } else {
            taken.add(List.of(
                    "311",
                    row.get("Unique Key"),
                    "GB/T 47678.5-2026",
                    "matter",
                    code,
                    row.get("Latitude"),
                    row.get("Longitude"),
                    row.get("Incident Address"),
                    row.get("Descriptor"),
                    time(row, "Created Date"),
                    time(row, "Due Date"),
                    time(row, "Closed Date"),
                    unit));
        }
    }

    private static String time(CSVRecord row, String column) {
        return LocalDateTime.parse(row.get(column), TIME)
                .atZone(NEW_YORK)
                .toOffsetDateTime()
                .toString();
    }

    /** Those that can be, as they are handed over. */
    byte[] csv() {
        return CsvCells.write(HEADER, taken).getBytes(StandardCharsets.UTF_8);
    }

    /** How many of them were solved until they were due. */
    long inTime() {
        return taken.stream()
                .filter(row -> !moment(row, "closed").isAfter(moment(row, "due")))
                .count();
    }

    private static Instant moment(List<@Nullable String> row, String column) {
        return OffsetDateTime.parse(String.valueOf(row.get(HEADER.indexOf(column))))
                .toInstant();
    }

    int taken() {
        return taken.size();
    }

    List<Refusal> refused() {
        return refused;
    }
}
