/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.catalogue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import org.cityloom.api.text.LocalizedText;

/** The catalogue as the bundle brings it; each file says where it comes from. */
public final class CatalogueFiles {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .build();

    private CatalogueFiles() {}

    /** Reads the files of the bundle. */
    public static Catalogue read() {
        List<Entry> entries = new ArrayList<>();
        rows(
                "entries",
                row -> entries.add(new Entry(
                        code(row, "standard", "kind", "code"),
                        text(row, "zh", "en"),
                        text(row, "class_zh", "class_en"))));
        Set<Code> known = entries.stream().map(Entry::code).collect(Collectors.toSet());
        List<Condition> conditions = ConditionsCsv.read(content("conditions"), known::contains);
        Map<Code, Code> successors = new HashMap<>();
        rows(
                "mapping",
                row -> successors.put(
                        code(row, "from_standard", "from_kind", "from_code"),
                        code(row, "to_standard", "to_kind", "to_code")));
        return new Catalogue(entries, conditions, successors);
    }

    /** Which matter an alarm of which kind is, by the id of the kind. */
    public static Map<String, Code> alarms() {
        Map<String, Code> matters = new HashMap<>();
        rows("alarms", row -> matters.put(row.get("alarm"), code(row, "standard", "kind", "code")));
        return matters;
    }

    private static void rows(String file, Consumer<CSVRecord> take) {
        Reader reader = new InputStreamReader(new ByteArrayInputStream(content(file)), StandardCharsets.UTF_8);
        try (CSVParser rows = FORMAT.parse(reader)) {
            rows.forEach(take);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] content(String file) {
        try (InputStream content = CatalogueFiles.class.getResourceAsStream("/catalogue/" + file + ".csv")) {
            if (content == null) {
                throw new IllegalStateException("the catalogue has no " + file);
            }
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Code code(CSVRecord row, String standard, String kind, String number) {
        return new Code(Standard.of(row.get(standard)), Kind.of(row.get(kind)), row.get(number));
    }

    private static LocalizedText text(CSVRecord row, String zh, String en) {
        return new LocalizedText(row.get(zh), row.get(en));
    }
}
