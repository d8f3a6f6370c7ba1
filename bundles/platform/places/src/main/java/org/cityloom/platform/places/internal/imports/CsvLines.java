/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.places.internal.imports;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Reads CSV (RFC 4180) row by row and knows in which line a row began. Not thread safe. */
final class CsvLines {
    private static final int LONGEST_FIELD = 4_000_000; // characters; a border with 100,000 corners fits
    private static final int MOST_FIELDS = 200;

    private final Reader reader;
    private int line = 1;
    private int rowLine = 1;
    private int pushedBack = -1;

    CsvLines(Reader reader) {
        this.reader = reader;
    }

    /** Line in which the row that was read last began. */
    int line() {
        return rowLine;
    }

    /** The fields of the next row that is not empty; null at the end. */
    @Nullable
    List<String> next() throws IOException {
        while (true) {
            int first = read();
            if (first < 0) {
                return null;
            }
            pushedBack = first;
            rowLine = line;
            List<String> fields = row();
            if (fields.size() > 1 || !fields.get(0).isBlank()) {
                return fields;
            }
        }
    }

    private List<String> row() throws IOException {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        while (true) {
            int c = read();
            if (quoted && c >= 0) {
                quoted = c != '"' || escapedQuote();
                if (quoted) {
                    append(field, c);
                }
            } else if (c == '"' && field.isEmpty()) {
                quoted = true;
            } else if (c == ',') {
                add(fields, field);
            } else if (c == '\n' || c < 0) {
                add(fields, field);
                return fields;
            } else if (c != '\r') {
                append(field, c);
            }
        }
    }

    private boolean escapedQuote() throws IOException {
        int next = read();
        if (next == '"') {
            return true;
        }
        pushedBack = next;
        return false;
    }

    private void append(StringBuilder field, int c) {
        if (field.length() >= LONGEST_FIELD) {
            throw new IllegalArgumentException("line " + rowLine + ": a field has more than " + LONGEST_FIELD
                    + " characters, is a quotation mark missing?");
        }
        field.append((char) c);
    }

    private void add(List<String> fields, StringBuilder field) {
        if (fields.size() >= MOST_FIELDS) {
            throw new IllegalArgumentException("line " + rowLine + ": more than " + MOST_FIELDS + " fields");
        }
        fields.add(field.toString().strip());
        field.setLength(0);
    }

    private int read() throws IOException {
        if (pushedBack >= 0) {
            int c = pushedBack;
            pushedBack = -1;
            return c;
        }
        int c = reader.read();
        if (c == '\n') {
            line++;
        }
        return c;
    }
}
