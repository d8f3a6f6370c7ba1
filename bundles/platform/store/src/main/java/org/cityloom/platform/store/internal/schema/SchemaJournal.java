/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.store.internal.schema;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

/**
 * Remembers which files made the tables of a unit. As long as it is migrated with the same ones, Liquibase would find nothing to
 * do, and need not be loaded at all: that saves seconds at every start but the first. Since nothing is undone on a roll-back, this
 * is true of earlier versions too, of which the last {@value #VERSIONS} are remembered.
 */
final class SchemaJournal {
    private static final int LONGEST_LIST = 4_000;
    private static final int VERSIONS = 8;

    private final DataSource dataSource;

    SchemaJournal(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Whether the unit was migrated completely by just these files, now or before a later version. */
    boolean upToDate(String unit, Function<String, @Nullable URL> files) throws SQLException, IOException {
        try (Connection connection = dataSource.getConnection()) {
            createTable(connection);
            try (var query = connection.prepareStatement(
                    "SELECT files, digest FROM store_schema_applied WHERE unit = ? ORDER BY number DESC")) {
                query.setString(1, unit);
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        List<String> paths = List.of(rows.getString("files").split(" "));
                        if (rows.getString("digest").equals(digest(paths, files))) {
                            return true;
                        }
                    }
                    return false;
                }
            }
        }
    }

    /**
     * Notes that a migration is complete.
     *
     * @param read paths of all files that Liquibase read for it
     */
    void note(String unit, Collection<String> read, Function<String, @Nullable URL> files)
            throws SQLException, IOException {
        List<String> paths = read.stream().sorted().toList();
        String list = String.join(" ", paths);
        if (list.length() > LONGEST_LIST || paths.stream().anyMatch(path -> path.indexOf(' ') >= 0)) {
            return;
        }
        try (Connection connection = dataSource.getConnection()) {
            int number = lastNumber(connection, unit) + 1;
            try (var insert = connection.prepareStatement(
                    "INSERT INTO store_schema_applied(unit, number, files, digest) VALUES (?, ?, ?, ?)")) {
                insert.setString(1, unit);
                insert.setInt(2, number);
                insert.setString(3, list);
                insert.setString(4, digest(paths, files));
                insert.executeUpdate();
            }
            try (var delete =
                    connection.prepareStatement("DELETE FROM store_schema_applied WHERE unit = ? AND number <= ?")) {
                delete.setString(1, unit);
                delete.setInt(2, number - VERSIONS);
                delete.executeUpdate();
            }
        }
    }

    private static int lastNumber(Connection connection, String unit) throws SQLException {
        try (var query = connection.prepareStatement(
                "SELECT coalesce(max(number), 0) FROM store_schema_applied WHERE unit = ?")) {
            query.setString(1, unit);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getInt(1) : 0;
            }
        }
    }

    /** As if the unit, and what belongs to it, had never been migrated. */
    void forget(String unit) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            createTable(connection);
            try (var delete = connection.prepareStatement(
                    "DELETE FROM store_schema_applied WHERE unit = ? OR substr(unit, 1, ?) = ?")) {
                delete.setString(1, unit);
                delete.setInt(2, unit.length() + 1);
                delete.setString(3, unit + "_");
                delete.executeUpdate();
            }
        }
    }

    private static void createTable(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS store_schema_applied(unit VARCHAR(32) NOT NULL,"
                    + " number INTEGER NOT NULL, files VARCHAR(" + LONGEST_LIST + ") NOT NULL,"
                    + " digest VARCHAR(64) NOT NULL, PRIMARY KEY (unit, number))");
        }
    }

    private static String digest(List<String> paths, Function<String, @Nullable URL> files) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String path : paths) {
                digest.update(path.getBytes(StandardCharsets.UTF_8));
                URL file = files.apply(path);
                if (file != null) {
                    try (InputStream content = file.openStream()) {
                        digest.update(content.readAllBytes());
                    }
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
