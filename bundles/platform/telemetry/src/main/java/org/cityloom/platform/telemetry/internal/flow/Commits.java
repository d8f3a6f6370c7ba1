/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.telemetry.internal.flow;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.api.telemetry.DeadLetter;
import org.cityloom.api.telemetry.TelemetryHandler;
import org.cityloom.platform.telemetry.FlowState;
import org.cityloom.platform.telemetry.internal.check.Entry;
import org.cityloom.platform.telemetry.internal.store.MeasurementRow;

/** Brings measurements into the store, however often that has to be tried until the store is well. For one thread. */
final class Commits {
    private static final Logger LOG = LoggerFactory.getLogger(Commits.class);
    private static final int CAREFUL_BATCHES = 20; // repeated messages come in bunches, after a reconnect

    private final FlowServices services;
    private final TelemetryHandler handler;
    private final FlowSettings settings;
    private final FlowMonitor monitor;
    private final PartitionThread thread;
    private final MemoryCache memories = new MemoryCache();
    private final Backoff backoff;
    private volatile @Nullable BatchTransaction current;
    private int carefulFor = CAREFUL_BATCHES; // the first messages of a session may well be repeated ones

    Commits(
            FlowServices services,
            TelemetryHandler handler,
            FlowSettings settings,
            FlowMonitor monitor,
            PartitionThread thread) {
        this.services = services;
        this.handler = handler;
        this.settings = settings;
        this.monitor = monitor;
        this.thread = thread;
        this.backoff = new Backoff(settings.longestRetry());
    }

    /** Makes rows of the entries. */
    List<MeasurementRow> rows(List<Entry> entries) {
        while (true) {
            try {
                return services.tables().prepare(entries);
            } catch (RuntimeException e) {
                waitForStore(e);
            }
        }
    }

    /**
     * Returns when everything is committed.
     *
     * @throws HandlerFailedException if the handler cannot take the rows
     * @throws HandlerUnfitException if it cannot take any
     * @throws HandlerCutOffException if it does not return from them
     * @throws StoppedException if the session ended before
     */
    void commit(List<MeasurementRow> rows, List<DeadLetter> refusals) {
        if (rows.isEmpty() && refusals.isEmpty()) {
            return;
        }
        boolean careful = carefulFor > 0;
        while (!tryCommit(rows, refusals, careful)) {
            careful = true;
        }
        backoff.reset();
        monitor.storeIsBack();
    }

    /** False if it has to be repeated with care. */
    private boolean tryCommit(List<MeasurementRow> rows, List<DeadLetter> refusals, boolean careful) {
        BatchTransaction transaction =
                new BatchTransaction(services, handler, settings, memories, thread::giveUp, rows, refusals);
        current = transaction;
        try {
            if (transaction.commit(careful, monitor)) {
                carefulFor = transaction.foundDuplicates() ? CAREFUL_BATCHES : Math.max(0, carefulFor - 1);
                return true;
            }
            carefulFor = CAREFUL_BATCHES;
        } catch (HandlerFailedException | HandlerCutOffException | HandlerUnfitException | StoppedException e) {
            memories.clear();
            throw e;
        } catch (RuntimeException e) {
            waitForStore(e);
        } finally {
            current = null;
        }
        return false;
    }

    /** Keeps the transaction in hand from being committed; from any thread. */
    void abort() {
        BatchTransaction transaction = current;
        if (transaction != null) {
            transaction.abort();
        }
    }

    private void waitForStore(RuntimeException trouble) {
        memories.clear();
        services.tables().doubt();
        LOG.warn("{}: the store cannot take a batch, it will be tried again", handler.subsystem(), trouble);
        monitor.is(FlowState.RETRYING, "the store cannot take a batch: " + StoreTrouble.reason(trouble));
        thread.pause(backoff.next());
    }
}
