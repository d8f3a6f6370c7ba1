/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.doors;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What permissions.txt says that each door asks. */
final class PermissionTable {
    static final String OPEN = "open";

    private static final String FILE = "permissions.txt";

    private final Map<String, String> rows = new TreeMap<>();

    private PermissionTable() {}

    static PermissionTable read() {
        PermissionTable table = new PermissionTable();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(PermissionTable.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
            lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(table::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    private void add(String line) {
        String[] words = line.split("\\s+");
        if (words.length != 3 || rows.put(words[0] + " " + words[1], words[2]) != null) {
            throw new IllegalStateException(FILE + ": a row is METHOD path permission, each once, not: " + line);
        }
    }

    /**
     * Where the table and the city differ, each in a sentence that says what to do.
     *
     * @param kinds first words of the rows that are meant
     * @param city what the city has, written as in the table, with what it asks
     */
    List<String> differences(List<String> kinds, Map<String, String> city) {
        List<String> result = new ArrayList<>();
        TreeSet<String> all = new TreeSet<>(city.keySet());
        rows.keySet().stream()
                .filter(row -> kinds.contains(row.substring(0, row.indexOf(' '))))
                .forEach(all::add);
        for (String door : all) {
            String asked = city.get(door);
            String written = rows.get(door);
            if (written == null) {
                result.add("add the row '" + door + " " + asked + "' to " + FILE + ", if that is what it shall ask");
            } else if (asked == null) {
                result.add("take the row '" + door + "' out of " + FILE + ": the city has no such door any more");
            } else if (!asked.equals(written)) {
                result.add("'" + door + "' asks for " + asked + ", but " + FILE + " says " + written
                        + ": correct the one that is wrong");
            }
        }
        return result;
    }

    /** What the table says of it. */
    String permission(String door) {
        return rows.getOrDefault(door, "");
    }
}
