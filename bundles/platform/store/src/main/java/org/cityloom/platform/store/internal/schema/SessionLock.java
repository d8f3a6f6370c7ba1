/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.store.internal.schema;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

/** A lock of the database session on PostgreSQL; H2 opens its file in one process only, so there it is nothing. */
final class SessionLock implements AutoCloseable {
    private final Connection connection;
    private final String unit;
    private final boolean needed;

    SessionLock(DataSource dataSource, String unit) throws SQLException {
        this.connection = dataSource.getConnection();
        this.unit = unit;
        this.needed = "PostgreSQL".equals(connection.getMetaData().getDatabaseProductName());
    }

    void take() throws SQLException {
        call("pg_advisory_lock");
    }

    private void call(String function) throws SQLException {
        if (!needed) {
            return;
        }
        try (var statement = connection.prepareStatement("SELECT " + function + "(hashtext(?))")) {
            statement.setString(1, "cityloom-schema-" + unit);
            statement.execute();
        }
    }

    @Override
    public void close() throws SQLException {
        try {
            call("pg_advisory_unlock");
        } finally {
            connection.close();
        }
    }
}
