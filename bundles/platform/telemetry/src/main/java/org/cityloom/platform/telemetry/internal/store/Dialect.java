/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.telemetry.internal.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the hot path and retention do differently on each database. The connections given are those of the caller's
 * transaction.
 */
interface Dialect {
    /**
     * Makes room for the days; not within a transaction. The days are UTC days.
     */
    void prepare(Set<LocalDate> days);

    /** Forgets which days there is room for. */
    void forgetDays();

    /**
     * Inserts measurements whose keys differ.
     *
     * @param careful false to try the fast way, which fails as a whole if one is already stored
     * @return those that were not stored before, in the given order
     * @throws DuplicatesException if the fast way failed; the transaction is then of no more use
     */
    List<MeasurementRow> insert(Connection connection, List<MeasurementRow> rows, Instant arrival, boolean careful)
            throws SQLException;

    /** Inserts or replaces the states of devices, each given once. */
    void store(Connection connection, Collection<StateRow> states) throws SQLException;

    /** What is remembered of those devices that have a memory. */
    Map<String, String> memories(Connection connection, Collection<String> deviceIds) throws SQLException;

    /** A statement that inserts or replaces (device, bucket, aggregates) of a roll-up table. */
    String replaceBucket(String table);

    /** Removes measurements and minutes of the days before the given ones, in bounded steps; not within a transaction. */
    void dropBefore(LocalDate firstMeasurement, LocalDate firstMinute);

    /** Some of the measurements were stored before. */
    final class DuplicatesException extends SQLException {
        private static final long serialVersionUID = 1L;

        DuplicatesException(SQLException cause) {
            super("some measurements are already stored", cause.getSQLState(), cause);
        }
    }
}
