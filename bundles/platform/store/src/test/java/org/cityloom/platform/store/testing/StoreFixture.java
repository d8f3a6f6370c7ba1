/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.store.testing;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;

import javax.sql.DataSource;
import javax.transaction.TransactionManager;
import javax.transaction.TransactionSynchronizationRegistry;

import org.apache.geronimo.transaction.manager.GeronimoTransactionManager;
import org.ops4j.pax.transx.tm.impl.geronimo.TransactionManagerWrapper;

import org.cityloom.api.store.Transactions;
import org.cityloom.platform.store.SchemaMigrations;
import org.cityloom.platform.store.internal.JtaTransactions;
import org.cityloom.platform.store.internal.PooledStore;
import org.cityloom.platform.store.internal.StoreSettings;
import org.cityloom.platform.store.internal.schema.SchemaMigration;

/**
 * The real store without OSGi: a database, the pool that joins JTA transactions, and migration. Close it after the test.
 * <pre>{@code
 * try (StoreFixture store = TestDatabase.H2.open(folder)) {
 *     store.migrate("muck", MuckStore.class);
 *     store.transactions().required(() -> …store.dataSource()…);
 * }
 * }</pre>
 */
public final class StoreFixture implements AutoCloseable {
    private static final int CONNECTIONS = 16;

    private final StoreSettings settings;
    private final GeronimoTransactionManager manager;
    private final PooledStore store;
    private final Transactions transactions;
    private final SchemaMigration migration;
    private final boolean dropAtEnd;

    private StoreFixture(StoreSettings settings, boolean dropAtEnd) {
        this.settings = settings;
        this.dropAtEnd = dropAtEnd;
        try {
            this.manager = new GeronimoTransactionManager();
        } catch (javax.transaction.xa.XAException e) {
            throw new IllegalStateException("no transaction manager", e);
        }
        this.store = PooledStore.open(settings, new TransactionManagerWrapper(manager));
        this.transactions = new JtaTransactions(manager, manager);
        this.migration = new SchemaMigration(store.dataSource());
    }

    /** An H2 file in the folder, created or opened again; it stays there when the fixture is closed. */
    public static StoreFixture h2(Path folder) {
        String url = StoreSettings.h2(folder.resolve("cityloom"));
        return new StoreFixture(new StoreSettings(url, "cityloom", "", CONNECTIONS, 10_000, 32_768), false);
    }

    /** A fresh database on a real PostgreSQL server, which is started once per process; dropped when the fixture is closed. */
    public static StoreFixture postgres() {
        return new StoreFixture(postgres(PostgresServer.freshDatabase()), true);
    }

    /** Opens a PostgreSQL database that {@link #url()} of another fixture names; it stays when this fixture is closed. */
    public static StoreFixture postgresAt(String url) {
        return new StoreFixture(postgres(url), false);
    }

    private static StoreSettings postgres(String url) {
        return new StoreSettings(url, "postgres", "postgres", CONNECTIONS, 10_000, 0);
    }

    /** JDBC address of the database, for a program beside the platform. */
    public String url() {
        return settings.url();
    }

    /** Connections of it join the transaction of the calling thread. */
    public DataSource dataSource() {
        return store.dataSource();
    }

    public Transactions transactions() {
        return transactions;
    }

    public TransactionManager transactionManager() {
        return manager;
    }

    public TransactionSynchronizationRegistry synchronizationRegistry() {
        return manager;
    }

    /** What the deployment of subsystems uses. */
    public SchemaMigrations migrations() {
        return migration;
    }

    /**
     * Applies {@code db/changelog.xml} of the bundle (its jar or its {@code target/classes}) that contains the class.
     *
     * @param unit value of the bundle's header {@code Cityloom-Schema}
     * @param inBundle any class of the bundle itself, not of its tests
     */
    public StoreFixture migrate(String unit, Class<?> inBundle) {
        URL[] home = {inBundle.getProtectionDomain().getCodeSource().getLocation()};
        try (URLClassLoader files = new URLClassLoader(home, null)) {
            migration.apply(unit, files::getResource);
        } catch (java.io.IOException e) {
            throw new IllegalStateException("cannot read the changelog of " + inBundle, e);
        }
        return this;
    }

    /** Applies {@code db/changelog.xml} as the class loader finds it first. */
    public StoreFixture migrate(String unit, ClassLoader loader) {
        migration.apply(unit, loader::getResource);
        return this;
    }

    @Override
    public void close() {
        migration.close();
        store.close();
        if (dropAtEnd) {
            PostgresServer.drop(settings.url());
        }
    }
}
