/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.store.internal.schema;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;

import javax.sql.DataSource;

import liquibase.changelog.ChangeSet;
import liquibase.changelog.ChangeSet.ExecType;
import liquibase.changelog.ChangeSet.RunStatus;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.visitor.AbstractChangeExecListener;
import liquibase.database.Database;
import liquibase.database.core.H2Database;
import liquibase.exception.UnexpectedLiquibaseException;

/**
 * PostgreSQL takes a change set that fails back; H2 commits each change of a table at once, so a change set that fails, or whose
 * process is killed, is done by half and cannot be applied again. Therefore on H2 what the unit has is noted before each change
 * set, and what is there more, if it did not end, is deleted: nobody could use it yet. Rows that it wrote into tables that were
 * there before stay; a change set should not mix the two.
 */
final class SchemaRepair {
    private final DataSource dataSource;

    SchemaRepair(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Told by Liquibase what it does with the unit. */
    AbstractChangeExecListener listener(String unit) {
        return new AbstractChangeExecListener() {
            @Override
            public void willRun(ChangeSet set, DatabaseChangeLog log, Database database, RunStatus status) {
                if (database instanceof H2Database) {
                    tell(() -> begun(unit, set));
                }
            }

            @Override
            public void ran(ChangeSet set, DatabaseChangeLog log, Database database, ExecType type) {
                if (database instanceof H2Database) {
                    tell(() -> ended(unit));
                }
            }
        };
    }

    /** Deletes what a change set left that did not end; does nothing if each ended. */
    void repair(String unit) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            if (!"H2".equals(connection.getMetaData().getDatabaseProductName())) {
                return;
            }
            createTable(connection);
            try (var query = connection.prepareStatement(
                    "SELECT id, author, file, objects FROM store_schema_begun WHERE unit = ?")) {
                query.setString(1, unit);
                try (ResultSet begun = query.executeQuery()) {
                    if (!begun.next()) {
                        return;
                    }
                    if (!noted(connection, unit, begun)) {
                        Set<String> left = UnitParts.of(connection, unit);
                        left.removeAll(Set.of(begun.getString("objects").split("\n")));
                        UnitParts.drop(connection, left);
                    }
                }
            }
        }
        ended(unit);
    }

    /** The unit is deleted, whatever it was about to become. */
    void forget(String unit) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            createTable(connection);
        }
        ended(unit);
    }

    /** Whether Liquibase noted the change set as done, and the process ended just then. */
    private static boolean noted(Connection connection, String unit, ResultSet begun) throws SQLException {
        try (var query = connection.prepareStatement(
                "SELECT 1 FROM " + unit + "_changelog WHERE id = ? AND author = ? AND filename = ?")) {
            query.setString(1, begun.getString("id"));
            query.setString(2, begun.getString("author"));
            query.setString(3, begun.getString("file"));
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        }
    }

    private void begun(String unit, ChangeSet set) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            createTable(connection);
            try (var insert = connection.prepareStatement(
                    "MERGE INTO store_schema_begun(unit, id, author, file, objects) KEY (unit) VALUES (?, ?, ?, ?, ?)")) {
                List<String> values = List.of(
                        unit,
                        set.getId(),
                        String.valueOf(set.getAuthor()),
                        set.getFilePath(),
                        String.join("\n", UnitParts.of(connection, unit)));
                for (int i = 0; i < values.size(); i++) {
                    insert.setString(i + 1, values.get(i));
                }
                insert.executeUpdate();
            }
        }
    }

    private void ended(String unit) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                var delete = connection.prepareStatement("DELETE FROM store_schema_begun WHERE unit = ?")) {
            delete.setString(1, unit);
            delete.executeUpdate();
        }
    }

    private static void createTable(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE IF NOT EXISTS store_schema_begun(unit VARCHAR(32) PRIMARY KEY, id VARCHAR(255)"
                            + " NOT NULL, author VARCHAR(255) NOT NULL, file VARCHAR(255) NOT NULL, objects VARCHAR(1000000) NOT NULL)");
        }
    }

    private interface Note {
        void write() throws SQLException;
    }

    private static void tell(Note note) {
        try {
            note.write();
        } catch (SQLException e) {
            throw new UnexpectedLiquibaseException("cannot note how far the migration is", e);
        }
    }
}
