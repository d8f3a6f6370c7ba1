/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.alarms;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import org.cityloom.subsystems.cases.internal.catalogue.Code;
import org.cityloom.subsystems.cases.internal.catalogue.Kind;
import org.cityloom.subsystems.cases.internal.catalogue.Standard;

/** Which matter an alarm of which kind is; from a file of the bundle. */
final class AlarmMatters {
    /** What an alarm is whose kind the file does not name. */
    static final Code OTHER = new Code(Standard.LOCAL, Kind.MATTER, "L99008");

    private final Map<String, Code> matters = new HashMap<>();

    AlarmMatters() {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setCommentMarker('#')
                .build();
        try (InputStream content = AlarmMatters.class.getResourceAsStream("/catalogue/alarms.csv")) {
            if (content == null) {
                throw new IllegalStateException("the file of alarms and matters is missing");
            }
            try (CSVParser rows = format.parse(new InputStreamReader(content, StandardCharsets.UTF_8))) {
                for (CSVRecord row : rows) {
                    matters.put(
                            row.get("alarm"),
                            new Code(Standard.of(row.get("standard")), Kind.of(row.get("kind")), row.get("code")));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Code of(String alarmKind) {
        return matters.getOrDefault(alarmKind, OTHER);
    }
}
