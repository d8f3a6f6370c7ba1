/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.store.internal.schema;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

/** The tables, views and sequences of a unit, as the database has them. The underscore after the unit's name decides. */
final class UnitObjects {
    private static final List<String> TABLES = List.of("TABLE", "BASE TABLE", "PARTITIONED TABLE");
    private static final List<String> VIEWS = List.of("VIEW", "MATERIALIZED VIEW");

    private static final Pattern NOTES = Pattern.compile(".*_changelog(_lock)?", Pattern.CASE_INSENSITIVE);

    private UnitObjects() {}

    /** Names of all of them, in lower case. */
    static Set<String> names(Connection connection, String unit) throws SQLException {
        List<String> names = relations(connection, unit, TABLES);
        names.addAll(relations(connection, unit, VIEWS));
        names.addAll(sequences(connection, unit));
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    /**
     * Deletes them all: first Liquibase's notes, so that a purge that is cut off is never taken for tables that are there. What
     * others made to depend on them keeps them from being deleted.
     */
    static void drop(DataSource dataSource, String unit) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            List<String> tables = relations(connection, unit, TABLES);
            for (String table : tables) {
                if (NOTES.matcher(table).matches()) {
                    attempt(connection, "TABLE", List.of(table));
                }
            }
            for (String kind : VIEWS) {
                dropAll(connection, kind, relations(connection, unit, List.of(kind)));
            }
            dropAll(connection, "TABLE", tables);
            dropAll(connection, "SEQUENCE", sequences(connection, unit));
        }
    }

    /** One may depend on another in any order, so as long as one can be deleted, the rest is tried again. */
    private static void dropAll(Connection connection, String kind, List<String> names) throws SQLException {
        List<String> left = new ArrayList<>(names);
        while (!left.isEmpty()) {
            List<String> stuck = new ArrayList<>();
            SQLException reason = null;
            if (kind.equals("TABLE") && attempt(connection, kind, left) == null) {
                return;
            }
            for (String name : left) {
                SQLException failure = attempt(connection, kind, List.of(name));
                if (failure != null) {
                    stuck.add(name);
                    reason = failure;
                }
            }
            if (reason != null && stuck.size() == left.size()) {
                throw reason;
            }
            left = stuck;
        }
    }

    private static @Nullable SQLException attempt(Connection connection, String kind, List<String> names) {
        String list = names.stream()
                .map(name -> '"' + name.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(", "));
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP " + kind + " IF EXISTS " + list);
            return null;
        } catch (SQLException e) {
            return e;
        }
    }

    private static List<String> relations(Connection connection, String unit, List<String> kinds) throws SQLException {
        List<String> found = new ArrayList<>();
        try (ResultSet rows = connection
                .getMetaData()
                .getTables(connection.getCatalog(), connection.getSchema(), "%", kinds.toArray(String[]::new))) {
            while (rows.next()) {
                keep(found, rows.getString("TABLE_NAME"), unit);
            }
        }
        return found;
    }

    private static List<String> sequences(Connection connection, String unit) throws SQLException {
        List<String> found = new ArrayList<>();
        try (var query = connection.prepareStatement(
                "SELECT sequence_name FROM information_schema.sequences WHERE sequence_schema = ?")) {
            query.setString(1, connection.getSchema());
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    keep(found, rows.getString(1), unit);
                }
            }
        }
        return found;
    }

    private static void keep(List<String> found, String name, String unit) {
        if (name.toLowerCase(Locale.ROOT).startsWith(unit + "_")) {
            found.add(name);
        }
    }
}
