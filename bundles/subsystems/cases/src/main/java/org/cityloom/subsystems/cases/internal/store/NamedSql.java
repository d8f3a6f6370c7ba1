/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A query whose parameters have names, like {@code :to}, since a formula uses some of them more than once. Not thread safe. */
final class NamedSql {
    private static final Pattern NAME = Pattern.compile(":([a-z]\\w*)");

    private final String sql;
    private final Map<String, Object> parameters = new HashMap<>();

    NamedSql(String sql) {
        this.sql = sql;
    }

    /** Makes something of the current row. */
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    NamedSql with(String name, Object value) {
        parameters.put(name, value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value);
        return this;
    }

    NamedSql with(Map<String, Object> more) {
        more.forEach(this::with);
        return this;
    }

    /** @throws IllegalStateException if a parameter has no value */
    <T> List<T> list(Connection connection, Reader<T> reader) throws SQLException {
        List<Object> values = new ArrayList<>();
        Matcher names = NAME.matcher(sql);
        while (names.find()) {
            Object value = parameters.get(names.group(1));
            if (value == null) {
                throw new IllegalStateException(names.group() + " has no value in " + sql);
            }
            values.add(value);
        }
        try (PreparedStatement query =
                connection.prepareStatement(NAME.matcher(sql).replaceAll("?"))) {
            for (int i = 0; i < values.size(); i++) {
                query.setObject(i + 1, values.get(i));
            }
            try (ResultSet rows = query.executeQuery()) {
                List<T> list = new ArrayList<>();
                while (rows.next()) {
                    list.add(reader.read(rows));
                }
                return list;
            }
        }
    }
}
