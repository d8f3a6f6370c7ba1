/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.store.testing;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

import javax.sql.DataSource;
import javax.transaction.TransactionManager;
import javax.transaction.TransactionSynchronizationRegistry;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.store.Transactions;
import org.cityloom.platform.store.SchemaMigrations;
import org.cityloom.platform.store.internal.StoreSettings;

/**
 * The real store without OSGi: a database, the pool that joins JTA transactions, and migration. Close it after the test. It is opened
 * when something of it is first used; what is migrated before that comes with a copy of a database that was migrated once.
 * <pre>{@code
 * try (StoreFixture store = TestDatabase.H2.open(folder).migrate("muck", MuckStore.class)) {
 *     store.transactions().required(() -> …store.dataSource()…);
 * }
 * }</pre>
 */
public final class StoreFixture implements AutoCloseable {
    private final Function<Map<String, URI>, StoreSettings> beginning;
    private final boolean dropAtEnd;
    private final Map<String, URI> first = new LinkedHashMap<>();
    private @Nullable OpenStore opened;

    private StoreFixture(Function<Map<String, URI>, StoreSettings> beginning, boolean dropAtEnd) {
        this.beginning = beginning;
        this.dropAtEnd = dropAtEnd;
    }

    /** An H2 file in the folder, created or opened again; it stays there when the fixture is closed. */
    public static StoreFixture h2(Path folder) {
        return new StoreFixture(units -> Beginnings.h2(folder, units), false);
    }

    /** A fresh database on a real PostgreSQL server, which is started once per process; dropped when the fixture is closed. */
    public static StoreFixture postgres() {
        return new StoreFixture(Beginnings::postgres, true);
    }

    /** Opens a PostgreSQL database that {@link #url()} of another fixture names; it stays when this fixture is closed. */
    public static StoreFixture postgresAt(String url) {
        return new StoreFixture(units -> Beginnings.postgresAt(url), false);
    }

    private synchronized OpenStore opened() {
        OpenStore open = opened;
        if (open == null) {
            open = new OpenStore(beginning.apply(first));
            first.forEach(open::migrate);
            opened = open;
        }
        return open;
    }

    /** JDBC address of the database, for a program beside the platform. */
    public String url() {
        return opened().settings.url();
    }

    /** Connections of it join the transaction of the calling thread. */
    public DataSource dataSource() {
        return opened().store.dataSource();
    }

    public Transactions transactions() {
        return opened().transactions;
    }

    public TransactionManager transactionManager() {
        return opened().manager;
    }

    public TransactionSynchronizationRegistry synchronizationRegistry() {
        return opened().manager;
    }

    /** What the deployment of subsystems uses. */
    public SchemaMigrations migrations() {
        return opened().migration;
    }

    /**
     * Applies {@code db/changelog.xml} of the bundle (its jar or its {@code target/classes}) that contains the class.
     *
     * @param unit value of the bundle's header {@code Cityloom-Schema}
     * @param inBundle any class of the bundle itself, not of its tests
     */
    public synchronized StoreFixture migrate(String unit, Class<?> inBundle) {
        URI bundle;
        try {
            bundle =
                    inBundle.getProtectionDomain().getCodeSource().getLocation().toURI();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        if (opened == null) {
            first.put(unit, bundle);
        } else {
            opened.migrate(unit, bundle);
        }
        return this;
    }

    /** Applies {@code db/changelog.xml} as the class loader finds it first. */
    public StoreFixture migrate(String unit, ClassLoader loader) {
        opened().migrate(unit, loader::getResource);
        return this;
    }

    @Override
    public synchronized void close() {
        if (opened != null) {
            opened.close();
            if (dropAtEnd) {
                PostgresServer.drop(opened.settings.url());
            }
        }
    }
}
