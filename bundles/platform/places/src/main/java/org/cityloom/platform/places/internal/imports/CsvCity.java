/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.places.internal.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Reads a city from CSV with a header line. */
final class CsvCity {
    private static final Map<String, String> SYNONYMS = Map.of("nameen", "name_en", "geometry", "wkt", "geom", "wkt");

    private CsvCity() {}

    /** @throws IllegalArgumentException if it is no CSV with the columns code and name */
    static ParsedCity read(InputStream content) {
        try {
            return read(new CsvLines(new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8))));
        } catch (IOException e) {
            throw new UncheckedIOException("the file could not be read to its end", e);
        }
    }

    private static ParsedCity read(CsvLines lines) throws IOException {
        Map<String, Integer> columns = columns(lines.next());
        ParsedCity city = new ParsedCity();
        List<String> fields = lines.next();
        while (fields != null) {
            city.makeRoom();
            List<String> row = fields;
            try {
                city.areas()
                        .add(new AreaRow(
                                lines.line(),
                                field(columns, row, "code"),
                                field(columns, row, "name"),
                                field(columns, row, "name_en"),
                                field(columns, row, "level"),
                                field(columns, row, "parent"),
                                shape(field(columns, row, "wkt"))));
            } catch (RefusedRowException e) {
                city.refuse(lines.line(), field(columns, row, "code"), e);
            }
            fields = lines.next();
        }
        return city;
    }

    private static Map<String, Integer> columns(@Nullable List<String> header) {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; header != null && i < header.size(); i++) {
            String name = header.get(i).replace("\uFEFF", "").replace("\"", "").toLowerCase(Locale.ROOT);
            columns.putIfAbsent(SYNONYMS.getOrDefault(name, name), i);
        }
        if (!columns.containsKey("code") || !columns.containsKey("name")) {
            throw new IllegalArgumentException(
                    "the first line must name the columns, at least code and name, got " + header);
        }
        return columns;
    }

    private static String field(Map<String, Integer> columns, List<String> fields, String column) {
        Integer index = columns.get(column);
        return index == null || index >= fields.size() ? "" : fields.get(index);
    }

    private static @Nullable Geometry shape(String wkt) throws RefusedRowException {
        if (wkt.isEmpty()) {
            return null;
        }
        try {
            return new WKTReader().read(wkt);
        } catch (ParseException | IllegalArgumentException e) {
            throw new RefusedRowException(
                    "WKT 图形无法解析：" + e.getMessage(), "the WKT shape cannot be read: " + e.getMessage());
        }
    }
}
