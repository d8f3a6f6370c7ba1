/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.store.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;

import org.h2.api.Trigger;
import org.h2.util.JdbcUtils;
import org.h2.util.Utils.ClassFactory;
import org.jspecify.annotations.Nullable;

/**
 * The trigger of H2 on tables whose rows stay as they are: it refuses what it is made for. A change set names it in
 * {@code CREATE TRIGGER … BEFORE UPDATE, DELETE … CALL 'org.cityloom.platform.store.internal.AppendOnly'}. A program that opens
 * the file without this class cannot change the rows either, since H2 then has no trigger to call.
 */
public final class AppendOnly implements Trigger {
    private static final ClassFactory FACTORY = new ClassFactory() {
        @Override
        public boolean match(String name) {
            return name.equals(AppendOnly.class.getName());
        }

        @Override
        public Class<?> loadClass(String name) {
            return AppendOnly.class;
        }
    };

    private @Nullable String table;

    /** Lets H2, which is a bundle of its own, find this class. */
    static void offer() {
        JdbcUtils.removeClassFactory(FACTORY);
        JdbcUtils.addClassFactory(FACTORY);
    }

    /** Takes the offer back, so that this bundle can go. */
    static void withdraw() {
        JdbcUtils.removeClassFactory(FACTORY);
    }

    @Override
    public void init(Connection connection, String schema, String trigger, String tableName, boolean before, int type) {
        table = tableName;
    }

    @Override
    public void fire(Connection connection, @Nullable Object @Nullable [] oldRow, @Nullable Object @Nullable [] newRow)
            throws SQLException {
        Object row = oldRow == null ? "" : Arrays.asList(oldRow).get(0);
        throw new SQLException("rows of " + table + " are never changed or deleted, refused for row " + row, "42501");
    }
}
