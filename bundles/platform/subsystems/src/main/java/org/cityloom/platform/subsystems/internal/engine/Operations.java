/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.api.text.LocalizedText;
import org.cityloom.platform.subsystems.OperationListener;
import org.cityloom.platform.subsystems.OperationReport;
import org.cityloom.platform.subsystems.OperationRequest;
import org.cityloom.platform.subsystems.OperationState;
import org.cityloom.platform.subsystems.RefusedException;
import org.cityloom.platform.subsystems.internal.state.Journal;

/** Runs operations: one at a time on a subsystem, several side by side on different ones. Safe for all threads. */
final class Operations implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Operations.class);
    private static final int REMEMBERED = 1000; // as many as the journal keeps
    private static final long END_SECONDS = 10;

    private final Parts parts;
    private final Journal journal;
    private final OperationAudit audit;
    private final ExecutorService threads;
    private final AtomicLong lastId = new AtomicLong();
    private final Map<String, String> busy = new ConcurrentHashMap<>();
    private final NavigableMap<Long, OperationReport> reports = new ConcurrentSkipListMap<>(Collections.reverseOrder());
    private final List<OperationListener> listeners = new CopyOnWriteArrayList<>();

    Operations(Parts parts, Journal journal, OperationAudit audit, int parallel) {
        this.parts = parts;
        this.journal = journal;
        this.audit = audit;
        this.threads =
                Executors.newFixedThreadPool(parallel, task -> new Thread(task, "cityloom-subsystems-operation"));
    }

    /** Takes over what the journal knows. */
    void remember(List<OperationReport> known) {
        known.forEach(report -> {
            reports.put(report.id(), report);
            lastId.accumulateAndGet(report.id(), Math::max);
        });
    }

    void add(OperationListener listener) {
        listeners.add(listener);
    }

    void remove(OperationListener listener) {
        listeners.remove(listener);
    }

    Optional<OperationReport> find(long id) {
        return Optional.ofNullable(reports.get(id));
    }

    /** The latest first. */
    List<OperationReport> all() {
        return new ArrayList<>(reports.values());
    }

    /** The operation that works on the subsystem now. */
    Optional<OperationReport> running(String subsystem) {
        return reports.values().stream()
                .filter(report ->
                        report.subsystem().equals(subsystem) && !report.state().ended())
                .findFirst();
    }

    /**
     * Begins an operation.
     *
     * @throws RefusedException if something else works on the subsystem
     */
    OperationReport begin(OperationRequest request, String subsystem, Procedure procedure) {
        Runnable release = lock(subsystem);
        OperationRun run;
        try {
            long id = lastId.incrementAndGet();
            audit.begun(id, request, subsystem); // first: what cannot be audited is not begun
            run = new OperationRun(id, request, subsystem, journal, parts.clock(), this::changed);
            changed(run.report());
            threads.execute(() -> run(run, procedure, release));
        } catch (RuntimeException e) {
            release.run();
            throw e;
        }
        return run.report();
    }

    /** The refusal while another operation works on the subsystem. */
    static RefusedException busy(String subsystem) {
        return new RefusedException(
                "subsystem-busy",
                new LocalizedText(
                        subsystem + " 正在执行另一个操作，请稍后再试",
                        "another operation works on " + subsystem + "; try again when it has ended"));
    }

    /** Keeps operations off the subsystem until the returned action is run. */
    Runnable lock(String subsystem) {
        if (busy.putIfAbsent(subsystem, subsystem) != null) {
            throw busy(subsystem);
        }
        return () -> busy.remove(subsystem);
    }

    private void run(OperationRun run, Procedure procedure, Runnable release) {
        Thread.currentThread().setName("cityloom-subsystems-operation-" + run.id());
        try {
            procedure.run(run);
        } catch (InterruptedException e) {
            LOG.warn(
                    "Operation {} is cut off because the platform stops; the next start finishes or undoes it",
                    run.id());
        } catch (RuntimeException | Error e) {
            failed(run, e);
        } finally {
            release.run();
        }
    }

    private void failed(OperationRun run, Throwable failure) {
        if (threads.isShutdown()) { // an interrupted thread can write no journal; the next start finishes or undoes it
            LOG.warn("Operation {} is cut off because the platform stops: {}", run.id(), failure.toString());
            return;
        }
        LOG.error("Operation {} on {} failed", run.id(), run.subsystem(), failure);
        if (!run.report().state().ended()) {
            run.end(OperationState.FAILED, "unexpected", Sentences.unexpected(failure));
        }
    }

    private void changed(OperationReport report) {
        audit.changed(report);
        reports.put(report.id(), report);
        while (reports.size() > REMEMBERED) {
            reports.pollLastEntry();
        }
        for (OperationListener listener : listeners) {
            try {
                listener.changed(report);
            } catch (RuntimeException e) {
                LOG.warn("A listener to operations failed", e);
            }
        }
    }

    /** Cuts off what runs; the journal knows how far it came. */
    @Override
    public void close() {
        threads.shutdownNow();
        try {
            if (!threads.awaitTermination(END_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("An operation did not end within {} s", END_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
