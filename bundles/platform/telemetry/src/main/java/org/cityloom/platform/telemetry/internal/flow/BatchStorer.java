/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.telemetry.internal.flow;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.api.telemetry.DeadLetter;
import org.cityloom.api.telemetry.TelemetryHandler;
import org.cityloom.platform.telemetry.internal.check.CheckedMessages;
import org.cityloom.platform.telemetry.internal.check.Entry;
import org.cityloom.platform.telemetry.internal.check.MessageCheck;
import org.cityloom.platform.telemetry.internal.store.MeasurementRow;

/**
 * Sees to it that a batch ends up in the store whatever happens: repeats it while the store is away, halves it when the handler throws
 * until the poisonous measurement stands alone, takes it one by one when the handler hangs. A poisonous measurement goes to
 * the dead letters with its payload and is not stored among the measurements, for no rule has seen it. If it is the handler rather than
 * the measurements, nothing is buried and the session is suspended. For one thread.
 */
final class BatchStorer {
    private static final Logger LOG = LoggerFactory.getLogger(BatchStorer.class);

    private final FlowServices services;
    private final TelemetryHandler handler;
    private final FlowSettings settings;
    private final FlowMonitor monitor;
    private final PartitionThread thread;
    private final Commits commits;

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
        this.commits = new Commits(services, handler, settings, monitor, thread);
    }

    /**
     * Returns when everything is committed.
     *
     * @param singly whether the handler is suspected to hang on one of them
     * @throws StoppedException if the session ended before
     */
    void store(CheckedMessages messages, boolean singly) {
        List<MeasurementRow> rows = commits.rows(distinct(messages.entries()));
        if (rows.isEmpty() && messages.refusals().isEmpty()) {
            return;
        }
        try {
            Suspects suspects = new Suspects(monitor, settings.failuresBeforeSuspension());
            if (singly) {
                oneByOne(rows, suspects);
            } else if (isStoredWhole(rows, messages.refusals(), suspects)) {
                return;
            }
            bury(suspects.convict(), messages.refusals());
        } catch (HandlerUnfitException e) {
            LOG.warn("{} cannot go on", handler.subsystem(), e);
            thread.handlerIsUnfit(String.valueOf(e.getMessage()));
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

    /** False if the handler did not take all of them; the refusals are not stored then. */
    private boolean isStoredWhole(List<MeasurementRow> rows, List<DeadLetter> refusals, Suspects suspects) {
        try {
            commits.commit(rows, refusals);
            return true;
        } catch (HandlerCutOffException e) {
            cutOff(e);
            oneByOne(rows, suspects);
        } catch (HandlerFailedException e) {
            halving(rows, e, suspects);
        }
        return false;
    }

    private void halving(List<MeasurementRow> rows, HandlerFailedException failure, Suspects suspects) {
        Deque<List<MeasurementRow>> todo = new ArrayDeque<>();
        split(rows, failure, todo, suspects);
        while (!todo.isEmpty()) {
            if (suspects.tooMany() && !takesTheYoungest(todo)) {
                throw suspects.handlerIsUnfit();
            }
            List<MeasurementRow> next = todo.pop();
            try {
                commits.commit(next, List.of());
            } catch (HandlerCutOffException e) {
                cutOff(e);
                oneByOne(next, suspects);
            } catch (HandlerFailedException e) {
                split(next, e, todo, suspects);
            }
        }
    }

    private static void split(
            List<MeasurementRow> rows,
            HandlerFailedException failure,
            Deque<List<MeasurementRow>> todo,
            Suspects suspects) {
        if (rows.size() == 1) {
            suspects.add(rows.get(0), failure);
        } else {
            todo.push(rows.subList(rows.size() / 2, rows.size()));
            todo.push(rows.subList(0, rows.size() / 2));
        }
    }

    /** The last hope, for those so far may be of one device that is broken; when its turn comes it is found to be stored. */
    private boolean takesTheYoungest(Deque<List<MeasurementRow>> todo) {
        List<MeasurementRow> last = todo.getLast();
        try {
            commits.commit(last.subList(last.size() - 1, last.size()), List.of());
            return true;
        } catch (HandlerFailedException e) {
            return false;
        } catch (HandlerCutOffException e) {
            cutOff(e);
            return false;
        }
    }

    /**
     * A measurement on which the handler hangs is only held guilty if the handler is well with another one; otherwise the handler is sick,
     * and nothing is lost: after some more the subsystem is suspended and the broker keeps the messages.
     */
    private void oneByOne(List<MeasurementRow> rows, Suspects suspects) {
        List<MeasurementRow> left = rows;
        boolean well = false;
        while (!left.isEmpty()) {
            List<MeasurementRow> hanging = new ArrayList<>();
            for (MeasurementRow row : left) {
                if (suspects.tooMany()) {
                    throw suspects.handlerIsUnfit();
                }
                try {
                    commits.commit(List.of(row), List.of());
                    thread.handlerIsWell();
                    well = true;
                } catch (HandlerFailedException e) {
                    suspects.add(row, e);
                } catch (HandlerCutOffException e) {
                    cutOff(e);
                    hanging.add(row);
                }
            }
            if (well) {
                hanging.forEach(row ->
                        suspects.add(row, new HandlerCutOffException("the handler did not return from it in time")));
                return;
            }
            left = hanging;
        }
    }

    private void cutOff(HandlerCutOffException cause) {
        LOG.warn("{}: {}", handler.subsystem(), cause.getMessage());
        monitor.cutOff();
        thread.handlerWasCutOff();
    }

    private void bury(List<Suspects.Suspect> guilty, List<DeadLetter> refusals) {
        List<DeadLetter> letters = new ArrayList<>(refusals);
        Clock clock = services.clock();
        for (Suspects.Suspect each : guilty) {
            Entry entry = each.row().entry();
            LOG.warn("{}: measurement {} goes to the dead letters", handler.subsystem(), entry.key(), each.reason());
            letters.add(MessageCheck.letter(
                    entry.message(),
                    clock.instant(),
                    entry.key().text() + ": " + each.reason().getMessage()));
        }
        commits.commit(List.of(), letters);
    }

    /** Keeps the transaction in hand from being committed; from any thread. */
    void abort() {
        commits.abort();
    }
}
