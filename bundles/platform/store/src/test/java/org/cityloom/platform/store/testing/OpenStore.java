/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.store.testing;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.function.Function;

import org.apache.geronimo.transaction.manager.GeronimoTransactionManager;
import org.jspecify.annotations.Nullable;
import org.ops4j.pax.transx.tm.impl.geronimo.TransactionManagerWrapper;

import org.cityloom.api.store.Transactions;
import org.cityloom.platform.store.internal.JtaTransactions;
import org.cityloom.platform.store.internal.PooledStore;
import org.cityloom.platform.store.internal.StoreSettings;
import org.cityloom.platform.store.internal.schema.SchemaMigration;

/** The parts of the real store over an open database. */
final class OpenStore implements AutoCloseable {
    final StoreSettings settings;
    final GeronimoTransactionManager manager;
    final PooledStore store;
    final Transactions transactions;
    final SchemaMigration migration;

    OpenStore(StoreSettings settings) {
        this.settings = settings;
        try {
            this.manager = new GeronimoTransactionManager();
        } catch (javax.transaction.xa.XAException e) {
            throw new IllegalStateException("no transaction manager", e);
        }
        this.store = PooledStore.open(settings, new TransactionManagerWrapper(manager));
        this.transactions = new JtaTransactions(manager, manager);
        this.migration = new SchemaMigration(store.dataSource());
    }

    /** @param bundle a jar or a folder of classes, with the changelog */
    void migrate(String unit, URI bundle) {
        try (URLClassLoader files = new URLClassLoader(new URL[] {bundle.toURL()}, null)) {
            migrate(unit, files::getResource);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read the changelog in " + bundle, e);
        }
    }

    void migrate(String unit, Function<String, @Nullable URL> files) {
        migration.apply(unit, files);
    }

    @Override
    public void close() {
        migration.close();
        store.close();
    }
}
