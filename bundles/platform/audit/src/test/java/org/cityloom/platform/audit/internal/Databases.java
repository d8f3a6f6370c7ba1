/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.audit.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;

import org.cityloom.platform.store.testing.StoreFixture;
import org.cityloom.platform.store.testing.TestDatabase;

/** What somebody with the password of the database may do. */
final class Databases {
    private Databases() {}

    static void execute(StoreFixture store, String sql) {
        store.transactions().required(() -> {
            try (Connection connection = store.dataSource().getConnection();
                    Statement statement = connection.createStatement()) {
                return statement.execute(sql);
            }
        });
    }

    static long number(StoreFixture store, String sql) {
        return store.transactions().required(() -> {
            try (Connection connection = store.dataSource().getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(sql)) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    /** Takes away what refuses changes, as an attacker would at first. */
    static void disarm(StoreFixture store, TestDatabase database) {
        execute(
                store,
                database == TestDatabase.H2
                        ? "DROP TRIGGER audit_entry_stays"
                        : "ALTER TABLE audit_entry DISABLE TRIGGER audit_entry_stays");
    }
}
