/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.lists;

import java.util.List;

/** A file holds rows that cannot be taken; none of it was. */
public final class BadRowsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<BadRow> rows;

    /** @param rows in the order of the file, at least one */
    public BadRowsException(List<BadRow> rows) {
        super(rows.size() + " rows cannot be taken, the first in line "
                + rows.get(0).line() + ": " + rows.get(0).reason().en());
        this.rows = List.copyOf(rows);
    }

    /** Each with its line. */
    public List<BadRow> rows() {
        return rows;
    }
}
