/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.store;

/** In which order cases are listed; each can be read from an index, whatever there is. */
public enum CaseOrder {
    /** By the deadline, the most urgent first; cases that are not all open have none in common and stand as {@link #LATEST}. */
    DUE("c.dueAt, c.number"),

    /** By the deadline, the least urgent first; otherwise as {@link #LATEST}. */
    DUE_LAST("c.dueAt DESC, c.number DESC"),

    /** By the number, the newest first. */
    LATEST("c.number DESC"),

    /** By the number, the oldest first. */
    EARLIEST("c.number");

    private final String columns;

    CaseOrder(String columns) {
        this.columns = columns;
    }

    String clause(CaseQuery query) {
        boolean byDue = this == DUE || this == DUE_LAST;
        return " ORDER BY " + (byDue && !query.isOpen() ? LATEST : this).columns;
    }
}
