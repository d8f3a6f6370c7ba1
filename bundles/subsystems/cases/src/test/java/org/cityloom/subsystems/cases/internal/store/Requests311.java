/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.store;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import org.cityloom.api.places.AreaPath;
import org.cityloom.api.places.Position;
import org.cityloom.subsystems.cases.internal.lifecycle.Subject;

/** Requests of another city's hotline, as its export writes them, made into what a case is about; rows that cannot be are told. */
final class Requests311 {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM/dd/yyyy hh:mm:ss a", Locale.ENGLISH);
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Map<String, String> MATTERS = Map.of(
            "Noise", "06028",
            "Noise - Residential", "06028",
            "Noise - Commercial", "06028"); // 噪声扰民

    private final List<Request> taken = new ArrayList<>();
    private final List<Refusal> refused = new ArrayList<>();

    /** A request with the times that were measured. */
    record Request(String key, Subject subject, Instant created, Instant due, Instant closed) {}

    /** A row that is no case. */
    record Refusal(long line, String reason) {}

    static Requests311 read(Path file) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .build();
        Requests311 result = new Requests311();
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
            taken.add(new Request(
                    row.get("Unique Key"),
                    subject(row, code),
                    time(row, "Created Date"),
                    time(row, "Due Date"),
                    time(row, "Closed Date")));
        }
    }

    private static Subject subject(CSVRecord row, String code) {
        return new Subject(
                "GB/T 47678.5-2026",
                "matter",
                code,
                new Position(Double.parseDouble(row.get("Latitude")), Double.parseDouble(row.get("Longitude"))),
                new AreaPath("360600", "360601", "360601001", "360601001001", "360601001001001"),
                row.get("Incident Address"),
                row.get("Descriptor"));
    }

    private static Instant time(CSVRecord row, String column) {
        return LocalDateTime.parse(row.get(column), TIME).atZone(NEW_YORK).toInstant();
    }

    List<Request> taken() {
        return taken;
    }

    List<Refusal> refused() {
        return refused;
    }
}
