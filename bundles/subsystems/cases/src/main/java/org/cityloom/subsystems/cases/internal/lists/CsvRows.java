/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.cityloom.api.tables.RefusedRowException;
import org.cityloom.api.tables.TableForm;
import org.cityloom.api.tables.TableReader;
import org.cityloom.api.tables.TableReport;
import org.cityloom.api.tables.UnreadableTableException;

/** Reads lists from CSV with a header; lines that begin with # are left out. */
public final class CsvRows {

    private CsvRows() {}

    /**
     * The rows of a file.
     *
     * @param good what was made of those that can be taken, in the order of the file
     * @param bad those that cannot, likewise
     */
    public record Sorted<T>(List<T> good, List<BadRow> bad) {}

    /**
     * Every row, in the order of the file.
     *
     * @param needed columns without which it is no such file
     * @param most rows
     * @param reader makes something of a row, or throws {@link RefusedException}
     * @throws BadRowsException if one of them cannot be taken, or the file is not readable, naming each with its line
     */
    public static <T> List<T> read(
            TableReader tables, byte[] file, List<String> needed, int most, Function<Row, T> reader) {
        Sorted<T> rows = sort(tables, file, needed, most, reader);
        if (!rows.bad().isEmpty()) {
            throw new BadRowsException(rows.bad());
        }
        return rows.good();
    }

    /**
     * Likewise, with those that cannot be taken apart from the others.
     *
     * @throws BadRowsException if the file is not readable
     */
    public static <T> Sorted<T> sort(
            TableReader tables, byte[] file, List<String> needed, int most, Function<Row, T> reader) {
        TableForm form = TableForm.of(needed.toArray(String[]::new))
                .withRemarks()
                .atMost(most)
                .keeping(most);
        List<T> good = new ArrayList<>();
        try {
            TableReport report = tables.read(file, form, row -> {
                try {
                    good.add(reader.apply(new Row(row)));
                } catch (RefusedException e) {
                    throw new RefusedRowException(e.reason());
                }
            });
            List<BadRow> bad = report.refusals().stream()
                    .map(row -> new BadRow(row.line(), row.reason()))
                    .toList();
            return new Sorted<>(good, bad);
        } catch (UnreadableTableException e) {
            throw new BadRowsException(List.of(new BadRow(1, e.reason())));
        }
    }
}
