/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.store.internal.schema;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

/** A lock of the database session on PostgreSQL; H2 opens its file in one process only, so there it is nothing. */
final class SessionLock implements AutoCloseable {
    private final DataSource dataSource;
    private final String unit;
    private @Nullable Connection session;

    SessionLock(DataSource dataSource, String unit) {
        this.dataSource = dataSource;
        this.unit = unit;
    }

    /** Blocks until nobody else has the lock of the unit; takes a connection for as long as it is needed only. */
    void take() throws SQLException {
        Connection connection = dataSource.getConnection();
        if ("PostgreSQL".equals(connection.getMetaData().getDatabaseProductName())) {
            session = connection;
            call(connection, "pg_advisory_lock");
        } else {
            connection.close();
        }
    }

    private void call(Connection connection, String function) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT " + function + "(hashtext(?))")) {
            statement.setString(1, "cityloom-schema-" + unit);
            statement.execute();
        }
    }

    @Override
    public void close() throws SQLException {
        if (session != null) {
            try (Connection connection = session) {
                call(connection, "pg_advisory_unlock");
            }
        }
    }
}
