/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.tables.internal;

import org.cityloom.api.tables.TableRow;

/** A row below its header. */
record CsvRow(CsvHeader header, CsvLine cells) implements TableRow {

    @Override
    public long line() {
        return cells.number();
    }

    @Override
    public String get(String column) {
        return header.cell(cells, column);
    }
}
