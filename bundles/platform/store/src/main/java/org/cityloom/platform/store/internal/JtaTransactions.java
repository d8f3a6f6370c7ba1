/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.store.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import javax.transaction.RollbackException;
import javax.transaction.Status;
import javax.transaction.Synchronization;
import javax.transaction.SystemException;
import javax.transaction.Transaction;
import javax.transaction.TransactionManager;
import javax.transaction.TransactionSynchronizationRegistry;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.api.store.StoreException;
import org.cityloom.api.store.Transactions;

/**
 * Transactions of the platform's transaction manager. What is to be done after a commit is done when the thread has left the
 * transaction and given its connection back, so it may begin a transaction of its own.
 */
@Component(service = Transactions.class)
public final class JtaTransactions implements Transactions {
    private static final Logger LOG = LoggerFactory.getLogger(JtaTransactions.class);

    private final TransactionManager manager;
    private final TransactionSynchronizationRegistry registry;

    @Activate
    public JtaTransactions(
            @Reference TransactionManager manager, @Reference TransactionSynchronizationRegistry registry) {
        this.manager = manager;
        this.registry = registry;
    }

    @Override
    public <T> T required(Callable<T> work) {
        return active() ? joined(work) : begun(work);
    }

    private <T> T joined(Callable<T> work) {
        boolean done = false;
        try {
            T result = call(work);
            done = true;
            return result;
        } finally {
            if (!done) {
                registry.setRollbackOnly();
            }
        }
    }

    private <T> T begun(Callable<T> work) {
        AfterCommit after = begin();
        boolean done = false;
        T result;
        try {
            result = call(work);
            done = true;
        } finally {
            if (!done) {
                rollBack();
            }
        }
        commit();
        after.actions.forEach(JtaTransactions::runSafely);
        return result;
    }

    private static <T> T call(Callable<T> work) {
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new StoreException("the work in a transaction failed: " + e.getMessage(), e);
        }
    }

    private AfterCommit begin() {
        try {
            manager.begin();
        } catch (Exception e) {
            throw new StoreException("cannot begin a transaction", e);
        }
        AfterCommit after = new AfterCommit();
        registry.putResource(this, after);
        return after;
    }

    private void commit() {
        try {
            manager.commit();
        } catch (Exception e) {
            throw new StoreException("the commit failed: " + reason(e), e);
        }
    }

    private static String reason(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }

    private void rollBack() {
        try {
            manager.rollback();
        } catch (Exception e) {
            LOG.warn("A transaction could not be rolled back; the database does so when the connection is closed", e);
        }
    }

    private boolean active() {
        int status = registry.getTransactionStatus();
        return status == Status.STATUS_ACTIVE || status == Status.STATUS_MARKED_ROLLBACK;
    }

    @Override
    public void afterCommit(Runnable action) {
        if (!active()) {
            action.run();
        } else if (registry.getResource(this) instanceof AfterCommit after) {
            after.actions.add(action);
        } else {
            register(new ForeignAfterCommit(action));
        }
    }

    @Override
    public void beforeCommit(Runnable action) {
        if (!active()) {
            throw new IllegalStateException("there is no transaction to do something before its commit");
        }
        register(new Synchronization() {
            @Override
            public void beforeCompletion() {
                action.run();
            }

            @Override
            public void afterCompletion(int status) {
                // nothing is held that had to be released
            }
        });
    }

    private void register(Synchronization synchronization) {
        try {
            manager.getTransaction().registerSynchronization(synchronization);
        } catch (RollbackException e) {
            LOG.debug("The transaction is to be rolled back; what was to be done at its commit is left out", e);
        } catch (SystemException e) {
            throw new StoreException("cannot take part in the transaction", e);
        }
    }

    private static void runSafely(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            LOG.error("The transaction was committed, but what was to follow failed", e);
        }
    }

    /** What waits for the commit of a transaction that was begun here. */
    private static final class AfterCommit {
        private final List<Runnable> actions = new ArrayList<>();
    }

    /** What waits for the commit of a transaction that somebody else began, for example a JPA template. */
    private final class ForeignAfterCommit implements Synchronization {
        private final Runnable action;

        ForeignAfterCommit(Runnable action) {
            this.action = action;
        }

        @Override
        public void beforeCompletion() {
            // only the outcome matters
        }

        @Override
        public void afterCompletion(int status) {
            if (status != Status.STATUS_COMMITTED) {
                return;
            }
            try {
                Transaction finished = manager.suspend();
                try {
                    runSafely(action);
                } finally {
                    if (finished != null) {
                        manager.resume(finished);
                    }
                }
            } catch (Exception e) {
                LOG.error("The transaction was committed, but what was to follow could not be done", e);
            }
        }
    }
}
