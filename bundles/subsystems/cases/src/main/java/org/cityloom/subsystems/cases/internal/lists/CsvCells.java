/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.lists;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Files as spreadsheets take them (RFC 4180): they begin with a byte order mark, without which Chinese is misread, and a cell that would be
 * taken for a formula begins with an apostrophe.
 */
public final class CsvCells {
    private static final char MARK = '\ufeff';
    private static final String FORMULA = "=+-@";

    private CsvCells() {}

    /** The whole file. */
    public static String write(List<String> header, List<List<@Nullable String>> rows) {
        return MARK + line(header) + rows.stream().map(CsvCells::line).collect(Collectors.joining());
    }

    private static String line(List<? extends @Nullable String> cells) {
        return cells.stream().map(CsvCells::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        String harmless = isFormula(text.charAt(0)) || text.charAt(0) == '#' ? "'" + text : text;
        boolean plain = harmless.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? harmless : '"' + harmless.replace("\"", "\"\"") + '"';
    }

    private static boolean isFormula(char first) {
        return FORMULA.indexOf(first) >= 0;
    }

    /** What {@link #write} wrote. */
    static String read(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && (isFormula(cell.charAt(1)) || cell.charAt(1) == '#')
                ? cell.substring(1)
                : cell;
    }
}
