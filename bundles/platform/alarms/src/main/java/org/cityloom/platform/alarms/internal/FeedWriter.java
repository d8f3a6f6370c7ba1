/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.alarms.internal;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;
import javax.transaction.TransactionSynchronizationRegistry;

import org.cityloom.api.store.Transactions;
import org.cityloom.platform.alarms.internal.store.EventTable;

/**
 * Writes the feed.
 *
 * <p>A reader that keeps the last number it has seen must never pass a number that may still appear, yet numbers that are
 * drawn while transactions run become visible in the order of the commits, not of the numbers. So the events of a
 * transaction are held back and get their numbers in the last moment before the commit, by increasing a counter row in the
 * same transaction. The lock on that row is held until the commit is visible: whoever draws the next number has waited for
 * it. A transaction that rolls back gives its numbers back. This holds for any number of nodes on one database, and a
 * handler that hangs holds nobody up, because it has not come to its commit.
 */
final class FeedWriter {
    private final DataSource dataSource;
    private final Transactions transactions;
    private final TransactionSynchronizationRegistry registry;
    private final EventTable events;

    FeedWriter(
            DataSource dataSource,
            Transactions transactions,
            TransactionSynchronizationRegistry registry,
            EventTable events) {
        this.dataSource = dataSource;
        this.transactions = transactions;
        this.registry = registry;
        this.events = events;
    }

    /** Writes the entry just before the transaction of this thread is committed. */
    void write(EventTable.Entry entry) {
        if (registry.getResource(this) instanceof Pending pending && !pending.written) {
            pending.entries.add(entry);
            return;
        }
        Pending pending = new Pending();
        pending.entries.add(entry);
        registry.putResource(this, pending);
        transactions.beforeCommit(() -> append(pending));
    }

    private void append(Pending pending) {
        pending.written = true; // what comes later in the same commit is appended by an action of its own
        transactions.required(() -> {
            try (Connection connection = dataSource.getConnection()) {
                events.append(connection, pending.entries);
                return pending;
            }
        });
    }

    /** What one transaction has to write. */
    private static final class Pending {
        private final List<EventTable.Entry> entries = new ArrayList<>();
        private boolean written;
    }
}
