/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.tables;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Reads tables that people write: CSV (RFC 4180) in UTF-8 with or without a byte order mark, the names of the columns first. Empty lines are left
 * out. Safe on any thread; never blocks on anything but the one that takes the rows.
 */
@ProviderType
public interface TableReader {

    /**
     * Hands over row by row, in the order of the file, on the calling thread. The whole file is looked through first, so that no row of a file that
     * is too long is handed over.
     *
     * <p>Where a quotation mark is missing or too many, that row is refused and the report says that the rest was not read.
     *
     * @param take takes a row, or refuses it by a {@link RefusedRowException}, an {@link IllegalArgumentException} or a
     *     {@link java.time.DateTimeException}; anything else ends the reading and comes through
     * @throws UnreadableTableException if the file is too large, not UTF-8, lacks a needed column, has one of its columns twice, or has one that a
     *     strict form does not know
     */
    TableReport read(byte[] csv, TableForm form, Consumer<TableRow> take);

    /** Likewise for what is a text already. */
    default TableReport read(String csv, TableForm form, Consumer<TableRow> take) {
        return read(csv.getBytes(StandardCharsets.UTF_8), form, take);
    }
}
