/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.store.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

import org.cityloom.platform.store.testing.StoreFixture;

/** The files of a bundle that a test makes up, and a look into the database. */
record SchemaFiles(Path folder) {
    @Nullable
    URL find(String path) {
        Path file = folder.resolve(path);
        try {
            return Files.exists(file) ? file.toUri().toURL() : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SchemaFiles changelog(String... parts) {
        return file(
                "db/changelog.xml",
                """
                <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
                  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                  xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog
                    http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd">
                """
                        + String.join("", parts)
                        + "</databaseChangeLog>");
    }

    SchemaFiles file(String path, String content) {
        try {
            Files.createDirectories(folder.resolve(path).getParent());
            Files.writeString(folder.resolve(path), content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String set(String id, String changes) {
        return set(id, "", changes);
    }

    static String set(String id, String attributes, String changes) {
        return "<changeSet id='" + id + "' author='t' " + attributes + ">" + changes + "</changeSet>";
    }

    static String table(String name) {
        return "<createTable tableName='" + name + "'><column name='id' type='BIGINT'>"
                + "<constraints primaryKey='true' nullable='false'/></column><column name='note' type='VARCHAR(80)'/>"
                + "</createTable>";
    }

    static long number(StoreFixture store, String sql) throws SQLException {
        try (Connection connection = store.dataSource().getConnection();
                var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    static void run(StoreFixture store, String sql) throws SQLException {
        try (Connection connection = store.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
