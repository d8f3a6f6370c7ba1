/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.tables;

import java.util.List;

/**
 * What a file must look like, and how much of it is read. Names of columns are compared without regard to case.
 *
 * @param needed columns without which it is no such file
 * @param optional columns that may be there, too
 * @param strict whether a column that is neither, and a row with fewer cells than the header, are refused; else the column is left alone and what
 *     the row lacks is empty
 * @param remarks whether lines that begin with # are left out
 * @param rows the most
 * @param bytes the most, of the whole file
 * @param refusals the most that are kept; all are counted
 */
public record TableForm(
        List<String> needed,
        List<String> optional,
        boolean strict,
        boolean remarks,
        int rows,
        int bytes,
        int refusals) {
    private static final int MOST_ROWS = 10_000; // more vehicles, sensors or zones than a county has (domain, scale)
    private static final int MOST_BYTES = 16 << 20; // that many rows of 1,600 bytes
    private static final int MOST_REFUSALS = 1000; // more than anyone mends by hand

    public TableForm {
        needed = List.copyOf(needed);
        optional = List.copyOf(optional);
        if (rows < 1 || bytes < 1 || refusals < 1) {
            throw new IllegalArgumentException("rows, bytes and refusals must be at least 1");
        }
    }

    /** These columns, not strict, without remarks; at most 10,000 rows, 16 MiB, and 1,000 refusals (defaults, estimates). */
    public static TableForm of(String... needed) {
        return new TableForm(List.of(needed), List.of(), false, false, MOST_ROWS, MOST_BYTES, MOST_REFUSALS);
    }

    /** The same with these optional columns. */
    public TableForm with(String... columns) {
        return new TableForm(needed, List.of(columns), strict, remarks, rows, bytes, refusals);
    }

    /** The same, strict. */
    public TableForm strictly() {
        return new TableForm(needed, optional, true, remarks, rows, bytes, refusals);
    }

    /** The same with remarks. */
    public TableForm withRemarks() {
        return new TableForm(needed, optional, strict, true, rows, bytes, refusals);
    }

    /** The same with so many rows at the most. */
    public TableForm atMost(int mostRows) {
        return atMost(mostRows, bytes);
    }

    /** The same with so many rows and bytes at the most. */
    public TableForm atMost(int mostRows, int mostBytes) {
        return new TableForm(needed, optional, strict, remarks, mostRows, mostBytes, refusals);
    }

    /** The same with so many refusals kept at the most. */
    public TableForm keeping(int mostRefusals) {
        return new TableForm(needed, optional, strict, remarks, rows, bytes, mostRefusals);
    }
}
