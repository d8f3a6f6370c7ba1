/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.telemetry.internal.flow;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.api.telemetry.DeadLetter;
import org.cityloom.api.telemetry.TelemetryHandler;
import org.cityloom.platform.telemetry.FlowState;
import org.cityloom.platform.telemetry.internal.check.CheckedMessages;
import org.cityloom.platform.telemetry.internal.check.Entry;
import org.cityloom.platform.telemetry.internal.check.MessageCheck;
import org.cityloom.platform.telemetry.internal.store.MeasurementRow;

/**
 * Sees to it that a batch ends up in the store whatever happens: repeats it while the store is away, halves it when the handler throws
 * until the poisonous measurement stands alone, takes it one by one when the handler hangs. A poisonous measurement goes to
 * the dead letters with its payload and is not stored among the measurements, for no rule has seen it. For one thread.
 */
final class BatchStorer {
    private static final Logger LOG = LoggerFactory.getLogger(BatchStorer.class);
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

    BatchStorer(
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

    /**
     * Returns when everything is committed.
     *
     * @param singly whether the handler is suspected to hang on one of them
     * @throws StoppedException if the session ended before
     */
    void store(CheckedMessages messages, boolean singly) {
        List<MeasurementRow> rows = rows(distinct(messages.entries()));
        if (rows.isEmpty() && messages.refusals().isEmpty()) {
            return;
        }
        if (singly) {
            oneByOne(rows, messages.refusals());
        } else {
            halving(rows, messages.refusals());
        }
    }

    private List<Entry> distinct(List<Entry> entries) {
        Set<Entry.Key> keys = new HashSet<>(entries.size() * 2);
        List<Entry> distinct = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            if (keys.add(entry.key())) {
                distinct.add(entry);
            }
        }
        monitor.committed(0, entries.size() - distinct.size(), 0);
        return distinct;
    }

    private List<MeasurementRow> rows(List<Entry> entries) {
        while (true) {
            try {
                return services.tables().prepare(entries);
            } catch (RuntimeException e) {
                waitForStore(e);
            }
        }
    }

    private void halving(List<MeasurementRow> rows, List<DeadLetter> refusals) {
        try {
            commit(rows, refusals);
        } catch (HandlerCutOffException e) {
            cutOff(e);
            oneByOne(rows, refusals);
        } catch (HandlerFailedException e) {
            if (rows.size() <= 1) {
                bury(rows, refusals, e);
            } else {
                int half = rows.size() / 2;
                halving(rows.subList(0, half), refusals);
                halving(rows.subList(half, rows.size()), List.of());
            }
        }
    }

    /**
     * A measurement on which the handler hangs is only held guilty if the handler is well with another one; otherwise the handler is sick,
     * and nothing is lost: after some more the subsystem is suspended and the broker keeps the messages.
     */
    private void oneByOne(List<MeasurementRow> rows, List<DeadLetter> refusals) {
        commit(List.of(), refusals);
        List<MeasurementRow> suspects = new ArrayList<>(rows);
        boolean well = false;
        while (!suspects.isEmpty()) {
            List<MeasurementRow> hanging = new ArrayList<>();
            for (MeasurementRow row : suspects) {
                if (survives(row)) {
                    well = true;
                } else {
                    hanging.add(row);
                }
            }
            if (well) {
                hanging.forEach(row -> bury(
                        List.of(row),
                        List.of(),
                        new HandlerCutOffException("the handler did not return from it in time")));
                return;
            }
            suspects = hanging;
        }
    }

    private boolean survives(MeasurementRow row) {
        try {
            commit(List.of(row), List.of());
            thread.handlerIsWell();
            return true;
        } catch (HandlerFailedException e) {
            bury(List.of(row), List.of(), e);
            return true;
        } catch (HandlerCutOffException e) {
            cutOff(e);
            return false;
        }
    }

    private void cutOff(HandlerCutOffException cause) {
        LOG.warn("{}: {}", handler.subsystem(), cause.getMessage());
        monitor.cutOff();
        thread.handlerWasCutOff();
    }

    private void bury(List<MeasurementRow> rows, List<DeadLetter> refusals, RuntimeException reason) {
        List<DeadLetter> letters = new ArrayList<>(refusals);
        Clock clock = services.clock();
        for (MeasurementRow row : rows) {
            LOG.warn(
                    "{}: measurement {} goes to the dead letters",
                    handler.subsystem(),
                    row.entry().key(),
                    reason);
            letters.add(MessageCheck.letter(
                    row.entry().message(), clock.instant(), row.entry().key().text() + ": " + reason.getMessage()));
        }
        commit(List.of(), letters);
    }

    private void commit(List<MeasurementRow> rows, List<DeadLetter> refusals) {
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
        } catch (HandlerFailedException | HandlerCutOffException | StoppedException e) {
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
