/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.store.internal.schema;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.api.store.StoreException;

/**
 * The thread on which migrations run. Liquibase keeps its registries, which are large, with the thread that calls it, and looks
 * for its parts with that thread's context class loader, which it keeps as well: were it a subsystem's, Liquibase would never
 * work again, and the subsystem never go. Here they are kept once and go with the thread after a while of rest, and the caller's
 * transaction has no part in it. An interrupt of the caller does not reach the thread, for it would close H2's file.
 */
final class SchemaThread implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SchemaThread.class);
    private static final long REST_SECONDS = 60;
    private static final long LAST_SECONDS = 10;

    private final ThreadPoolExecutor executor = new ThreadPoolExecutor(
            1, 1, REST_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), SchemaThread::thread);

    SchemaThread() {
        executor.allowCoreThreadTimeOut(true);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(null, work, "cityloom-store-migration", 0, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(SchemaThread.class.getClassLoader());
        return thread;
    }

    /**
     * Blocks until the work is done, even if the caller is interrupted meanwhile.
     *
     * @param failure begins the message if it fails
     */
    <T> T call(String failure, Callable<T> work) {
        Future<T> done;
        try {
            done = executor.submit(work);
        } catch (RejectedExecutionException e) {
            throw new IllegalStateException("the store is being closed", e);
        }
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return done.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    Throwable cause = e.getCause() == null ? e : e.getCause();
                    throw new StoreException(failure + ": " + cause.getMessage(), cause);
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Waits a while for what is being done; it would lose its database. */
    @Override
    public void close() {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(LAST_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("A migration is still running while the store is closed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
