/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.tables;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * A table of a subsystem that takes rows from a CSV file; registered as an OSGi service by the subsystem. Called on any thread; each call blocks on the
 * store.
 */
@ConsumerType
public interface TableImport {

    /** Unique, the id of the subsystem first: {@code gas-sensors}. */
    String table();

    /** Whether nothing is in it. */
    boolean isEmpty();

    /**
     * Takes the rows that can be taken and tells the others; a row of what is there already changes it.
     *
     * @param csv with the columns that the subsystem documents, a header first
     * @throws IllegalArgumentException if it is no such file
     */
    TableReport take(String csv);
}
