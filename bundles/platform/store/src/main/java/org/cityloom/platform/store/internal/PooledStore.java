/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.store.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;
import javax.sql.XADataSource;

import org.h2.jdbcx.JdbcDataSource;
import org.ops4j.pax.transx.jdbc.ManagedDataSourceBuilder;
import org.ops4j.pax.transx.tm.TransactionManager;
import org.postgresql.xa.PGXADataSource;

import org.cityloom.api.store.SchemaReady;
import org.cityloom.api.store.StoreException;

/** The open database: a pool of connections that join the transaction of the thread that takes them. */
public final class PooledStore implements AutoCloseable {
    private final StoreSettings settings;
    private final XADataSource source;
    private final DataSource pool;

    private PooledStore(StoreSettings settings, XADataSource source, DataSource pool) {
        this.settings = settings;
        this.source = source;
        this.pool = pool;
    }

    /**
     * Opens the database and takes one connection to see that it answers; blocks meanwhile.
     *
     * @throws StoreException if it does not answer
     */
    public static PooledStore open(StoreSettings settings, TransactionManager transactions) {
        XADataSource source = settings.postgres() ? postgres(settings) : h2(settings);
        try {
            probe(source);
            DataSource pool = ManagedDataSourceBuilder.builder()
                    .name(SchemaReady.DATA_SOURCE)
                    .dataSource(source)
                    .transactionManager(transactions)
                    .minIdle(1)
                    .maxPoolSize(settings.poolSize())
                    .connectionTimeout(settings.connectionTimeoutMillis(), TimeUnit.MILLISECONDS)
                    .build();
            warmUp(pool);
            return new PooledStore(settings, source, pool);
        } catch (Exception e) {
            throw new StoreException("cannot open " + settings + ": " + e.getMessage(), e);
        }
    }

    private static XADataSource postgres(StoreSettings settings) {
        PGXADataSource source = new PGXADataSource();
        source.setUrl(settings.url());
        source.setUser(settings.user());
        source.setPassword(settings.password());
        source.setApplicationName("cityloom");
        source.setConnectTimeout(10);
        source.setTcpKeepAlive(true);
        source.setReWriteBatchedInserts(true);
        return source;
    }

    private static XADataSource h2(StoreSettings settings) {
        AppendOnly.offer();
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(settings.h2Address());
        source.setUser(settings.user());
        source.setPassword(settings.password());
        return new DurableH2(source);
    }

    private static void probe(XADataSource source) throws SQLException {
        javax.sql.XAConnection physical = source.getXAConnection();
        try (Connection connection = physical.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT 1");
        } finally {
            physical.close();
        }
    }

    /** Taken at once, or the pool believes at its next housekeeping that the clock had leapt, and warns. */
    private static void warmUp(DataSource pool) throws SQLException {
        pool.getConnection().close();
    }

    public DataSource dataSource() {
        return pool;
    }

    /** Closes every connection; an H2 database writes what is left and lets go of its file. */
    @Override
    public void close() {
        try {
            if (pool instanceof AutoCloseable closeable) {
                closeable.close();
            }
            if (!settings.postgres()) {
                shutdown();
            }
        } catch (Exception e) {
            throw new StoreException("cannot close " + settings + ": " + e.getMessage(), e);
        }
    }

    private void shutdown() throws SQLException {
        javax.sql.XAConnection physical = source.getXAConnection();
        Connection connection = physical.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN");
        } finally {
            AppendOnly.withdraw();
        }
    }
}
