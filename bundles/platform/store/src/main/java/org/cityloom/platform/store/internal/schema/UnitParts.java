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
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Everything on H2 that a change set may have made for a unit, one line each: {@code COLUMN "MUCK_A" "NOTE"}. Not Liquibase's notes. */
final class UnitParts {
    private static final Map<String, String> QUERIES = Map.of(
            "INDEX", "SELECT index_name, NULL, table_name FROM information_schema.indexes WHERE table_schema = ?",
            "VIEW", "SELECT table_name, NULL, table_name FROM information_schema.views WHERE table_schema = ?",
            "COLUMN",
                    "SELECT table_name, column_name, table_name FROM information_schema.columns WHERE table_schema = ?",
            "TABLE",
                    "SELECT table_name, NULL, table_name FROM information_schema.tables"
                            + " WHERE table_schema = ? AND table_type = 'BASE TABLE'",
            "SEQUENCE",
                    "SELECT sequence_name, NULL, sequence_name FROM information_schema.sequences WHERE sequence_schema = ?");

    /** What depends on something before it. */
    private static final List<String> ORDER = List.of("VIEW", "TABLE", "INDEX", "COLUMN", "SEQUENCE");

    private UnitParts() {}

    static Set<String> of(Connection connection, String unit) throws SQLException {
        Set<String> parts = new TreeSet<>();
        for (Map.Entry<String, String> kind : QUERIES.entrySet()) {
            try (var query = connection.prepareStatement(kind.getValue())) {
                query.setString(1, connection.getSchema());
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        String owner = rows.getString(3).toLowerCase(Locale.ROOT);
                        if (owner.startsWith(unit + "_") && !owner.startsWith(unit + "_changelog")) {
                            String second = rows.getString(2);
                            parts.add(kind.getKey() + " " + quoted(rows.getString(1))
                                    + (second == null ? "" : " " + quoted(second)));
                        }
                    }
                }
            }
        }
        return parts;
    }

    /** Deletes these; what goes with something else may be gone already. */
    static void drop(Connection connection, Set<String> parts) throws SQLException {
        for (String kind : ORDER) {
            for (String part : parts) {
                if (part.startsWith(kind + " ")) {
                    dropOne(connection, kind, part.substring(kind.length() + 1));
                }
            }
        }
    }

    private static void dropOne(Connection connection, String kind, String name) throws SQLException {
        int between = name.indexOf("\" \"") + 1;
        String sql = kind.equals("COLUMN")
                ? "ALTER TABLE IF EXISTS " + name.substring(0, between) + " DROP COLUMN IF EXISTS "
                        + name.substring(between + 1)
                : "DROP " + kind + " IF EXISTS " + name
                        + (kind.equals("TABLE") || kind.equals("VIEW") ? " CASCADE" : "");
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
