/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.store.internal.schema;

import java.net.URL;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.regex.Pattern;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.store.StoreException;

/**
 * Applies the changelog of one unit, if it changed since the last time. Liquibase's own lock is a row that a killed process
 * leaves behind; the lock here belongs to the database session and ends with it.
 */
public final class SchemaMigration {
    /** Where a bundle keeps its changelog. */
    public static final String CHANGELOG = "db/changelog.xml";

    private static final Pattern UNIT = Pattern.compile("[a-z][a-z0-9_]{0,31}");
    private static final Lock IN_THIS_PROCESS = new ReentrantLock();

    private final DataSource dataSource;
    private final SchemaJournal journal;

    public SchemaMigration(DataSource dataSource) {
        this.dataSource = dataSource;
        this.journal = new SchemaJournal(dataSource);
    }

    /**
     * Brings the tables of the unit up to date; blocks meanwhile. Must not be called within a transaction.
     *
     * @param unit prefix of the tables, lower case
     * @param files finds a file of the bundle by its path
     * @throws StoreException if the changelog is missing or cannot be applied; what was applied before the failing change stays
     */
    public void apply(String unit, Function<String, @Nullable URL> files) {
        if (!UNIT.matcher(unit).matches()) {
            throw new StoreException(
                    "malformed schema unit '" + unit + "'", new IllegalArgumentException("expected " + UNIT));
        }
        if (files.apply(CHANGELOG) == null) {
            throw new StoreException(
                    "cannot migrate the tables of '" + unit + "'",
                    new IllegalArgumentException("the bundle has no " + CHANGELOG));
        }
        IN_THIS_PROCESS.lock();
        try (SessionLock lock = new SessionLock(dataSource, unit)) {
            lock.take();
            if (!journal.upToDate(unit, files)) {
                journal.note(unit, LiquibaseUpdate.run(dataSource, unit, files), files);
            }
        } catch (Exception | LinkageError e) {
            throw new StoreException("cannot migrate the tables of '" + unit + "': " + e.getMessage(), e);
        } finally {
            IN_THIS_PROCESS.unlock();
        }
    }

    /** A lock of the database session on PostgreSQL; H2 opens its file in one process only, so there it is nothing. */
    private static final class SessionLock implements AutoCloseable {
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
}
