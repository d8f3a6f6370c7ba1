/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.audit.internal.chain;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;
import javax.transaction.Synchronization;
import javax.transaction.TransactionSynchronizationRegistry;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.store.SchemaReady;
import org.cityloom.api.store.Transactions;

/**
 * The chain in the store of the platform.
 *
 * <p>The entries of a transaction are held back and get their places in the last moment before its commit, under a lock on the
 * row of the head that is held until the commit is visible. So the order of the chain is the order of the commits, without
 * gaps, for any number of nodes on one database, and a transaction that hangs holds nobody up. The head is always the last
 * lock of a transaction: this is an interposed synchronization, which comes after all ordinary ones, such as the counter of
 * the alarms' feed and the statements that JPA holds back. Hence nobody who holds the head waits for anybody else, and no ring
 * of waiting transactions can contain it.
 */
@Component(service = Chain.class)
public final class Chain {
    private final DataSource dataSource;
    private final Transactions transactions;
    private final TransactionSynchronizationRegistry registry;
    private final EntryTable table = new EntryTable();

    @Activate
    public Chain(
            @Reference(target = "(osgi.jndi.service.name=" + SchemaReady.DATA_SOURCE + ")") DataSource dataSource,
            @Reference(target = "(cityloom.schema=audit)") SchemaReady schema,
            @Reference Transactions transactions,
            @Reference TransactionSynchronizationRegistry registry) {
        this(dataSource, transactions, registry);
    }

    public Chain(DataSource dataSource, Transactions transactions, TransactionSynchronizationRegistry registry) {
        this.dataSource = dataSource;
        this.transactions = transactions;
        this.registry = registry;
    }

    /** Appends the entry when the transaction of this thread is committed; at once if there is none. */
    public void append(Draft draft) {
        transactions.required(() -> {
            if (registry.getResource(this) instanceof Pending pending && !pending.written) {
                pending.drafts.add(draft);
                return draft;
            }
            Pending pending = new Pending();
            pending.drafts.add(draft);
            registry.putResource(this, pending);
            registry.registerInterposedSynchronization(pending);
            return draft;
        });
    }

    /** Reads or writes the tables within the transaction of this thread, or one of its own. */
    public <T> T inTransaction(Work<T> work) {
        return transactions.required(() -> {
            try (Connection connection = dataSource.getConnection()) {
                return work.on(connection, table);
            }
        });
    }

    /** What is done with the tables. */
    public interface Work<T> {
        T on(Connection connection, EntryTable table) throws SQLException;
    }

    /** What one transaction has to append. A failure here rolls the transaction back: nothing is done that is not audited. */
    private final class Pending implements Synchronization {
        private final List<Draft> drafts = new ArrayList<>();
        private boolean written;

        @Override
        public void beforeCompletion() {
            written = true; // what comes later in the same commit is appended by an action of its own
            if (registry.getRollbackOnly()) {
                return;
            }
            inTransaction((connection, entries) -> {
                entries.append(connection, drafts);
                return drafts;
            });
        }

        @Override
        public void afterCompletion(int status) {
            // nothing is held that had to be released
        }
    }
}
