/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.tables.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.cityloom.api.tables.TableForm;
import org.cityloom.api.tables.UnreadableTableException;
import org.cityloom.api.text.LocalizedText;

/**
 * The first row.
 *
 * @param places of the columns by their names in lower case, 0 for the first
 * @param size how many cells it has
 * @param strict whether a row must have as many
 */
record CsvHeader(Map<String, Integer> places, int size, boolean strict) {

    /** @throws UnreadableTableException if the form does not allow it */
    static CsvHeader of(CsvLines lines, TableForm form) {
        CsvLine first = lines.next();
        if (lines.brokenAt().isPresent()) {
            throw new UnreadableTableException("首行引号不成对", "quoting is broken in the first line");
        }
        List<String> names = first == null
                ? List.of()
                : first.cells().stream().map(CsvHeader::plain).toList();
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            places.putIfAbsent(names.get(i), i);
        }
        for (String column : form.needed()) {
            if (!places.containsKey(plain(column))) {
                throw new UnreadableTableException(
                        "首行须为列名，缺少列“" + column + "”",
                        "the first line must name the columns; the column '" + column + "' is missing");
            }
        }
        checkNames(names, form);
        return new CsvHeader(places, names.size(), form.strict());
    }

    private static void checkNames(List<String> names, TableForm form) {
        List<String> columns =
                Stream.concat(form.needed().stream(), form.optional().stream()).toList();
        Set<String> known = new HashSet<>(columns.stream().map(CsvHeader::plain).toList());
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (form.strict() && !known.contains(name)) {
                throw new UnreadableTableException(
                        "未知的列“" + name + "”，可用的列为 " + String.join(", ", columns),
                        "unknown column '" + name + "'; known are " + String.join(", ", columns));
            }
            if (!seen.add(name) && known.contains(name)) {
                throw new UnreadableTableException("列“" + name + "”重复", "the column '" + name + "' is there twice");
            }
        }
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** What stands in the column; empty if nothing does. */
    String cell(CsvLine line, String column) {
        Integer place = places.get(plain(column));
        return place == null || place >= line.cells().size()
                ? ""
                : line.cells().get(place).strip();
    }

    /** Why the row cannot be one below this. */
    Optional<LocalizedText> unfit(CsvLine line) {
        int cells = line.cells().size();
        return cells > size || (strict && cells < size)
                ? Optional.of(new LocalizedText(
                        "该行有 " + cells + " 列，首行有 " + size + " 列",
                        "the row has " + cells + " cells, the first line " + size))
                : Optional.empty();
    }
}
