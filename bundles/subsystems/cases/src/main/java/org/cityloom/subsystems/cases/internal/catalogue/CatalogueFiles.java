/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.cityloom.api.tables.TableForm;
import org.cityloom.api.tables.TableReader;
import org.cityloom.api.tables.TableReport;
import org.cityloom.api.tables.TableRow;
import org.cityloom.api.text.LocalizedText;

/** The catalogue as the bundle brings it; each file says where it comes from. */
public final class CatalogueFiles {
    private CatalogueFiles() {}

    /** Reads the files of the bundle. */
    public static Catalogue read(TableReader tables) {
        List<Entry> entries = new ArrayList<>();
        rows(
                tables,
                "entries",
                row -> entries.add(new Entry(
                        code(row, "standard", "kind", "code"),
                        text(row, "zh", "en"),
                        text(row, "class_zh", "class_en"))));
        Set<Code> known = entries.stream().map(Entry::code).collect(Collectors.toSet());
        List<Condition> conditions = ConditionsCsv.read(tables, content("conditions"), known::contains);
        Map<Code, Code> successors = new HashMap<>();
        rows(
                tables,
                "mapping",
                row -> successors.put(
                        code(row, "from_standard", "from_kind", "from_code"),
                        code(row, "to_standard", "to_kind", "to_code")));
        return new Catalogue(entries, conditions, successors);
    }

    /** Which matter an alarm of which kind is, by the id of the kind. */
    public static Map<String, Code> alarms(TableReader tables) {
        Map<String, Code> matters = new HashMap<>();
        rows(tables, "alarms", row -> matters.put(row.get("alarm"), code(row, "standard", "kind", "code")));
        return matters;
    }

    private static void rows(TableReader tables, String file, Consumer<TableRow> take) {
        TableReport report = tables.read(content(file), TableForm.of().withRemarks(), take);
        if (report.refused() > 0) {
            throw new IllegalStateException(file + ".csv: " + report.refusals().get(0));
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

    private static Code code(TableRow row, String standard, String kind, String number) {
        return new Code(Standard.of(row.get(standard)), Kind.of(row.get(kind)), row.get(number));
    }

    private static LocalizedText text(TableRow row, String zh, String en) {
        return new LocalizedText(row.get(zh), row.get(en));
    }
}
