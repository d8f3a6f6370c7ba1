/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.telemetry.internal.flow;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.api.devices.Device;
import org.cityloom.api.store.StoreException;
import org.cityloom.api.telemetry.DeadLetter;
import org.cityloom.api.telemetry.Measurement;
import org.cityloom.api.telemetry.TelemetryHandler;
import org.cityloom.platform.telemetry.internal.store.MeasurementRow;
import org.cityloom.platform.telemetry.internal.store.StateRow;

/**
 * One try to store a batch: measurements, what the handler does, states, memories, marks and dead letters in one transaction.
 * For the thread of one partition, which makes a new one for each try.
 */
final class BatchTransaction {
    private static final Logger LOG = LoggerFactory.getLogger(BatchTransaction.class);

    private final FlowServices services;
    private final TelemetryHandler handler;
    private final FlowSettings settings;
    private final MemoryCache memories;
    private final Runnable replaceThread;
    private final List<MeasurementRow> rows;
    private final List<DeadLetter> refusals;

    private boolean handlerCalled;
    private boolean duplicatesFound;
    private @Nullable BatchContext context;
    private volatile @Nullable Connection physical;
    private List<MeasurementRow> fresh = List.of();
    private Map<String, StateRow> states = Map.of();

    BatchTransaction(
            FlowServices services,
            TelemetryHandler handler,
            FlowSettings settings,
            MemoryCache memories,
            Runnable replaceThread,
            List<MeasurementRow> rows,
            List<DeadLetter> refusals) {
        this.services = services;
        this.handler = handler;
        this.settings = settings;
        this.memories = memories;
        this.replaceThread = replaceThread;
        this.rows = rows;
        this.refusals = refusals;
    }

    /**
     * Commits everything or nothing.
     *
     * @param careful false to assume that all is new
     * @return false if the assumption was wrong and nothing was stored
     * @throws HandlerFailedException if the handler threw, or broke the transaction
     * @throws HandlerUnfitException if it cannot take any message
     * @throws HandlerCutOffException if it overran its deadline
     * @throws StoreException if the store failed
     */
    boolean commit(boolean careful, FlowMonitor monitor) {
        Instant arrival = services.clock().instant();
        try {
            services.transactions().required(() -> {
                write(arrival, careful);
                return true;
            });
        } catch (StoreException e) {
            if (duplicatesFound) {
                return false;
            }
            if (handlerCalled && StoreTrouble.isRefusedCommit(e)) {
                throw new HandlerFailedException("the handler left a transaction that cannot be committed", e);
            }
            throw e;
        }
        monitor.committed(fresh.size(), rows.size() - fresh.size(), refusals.size());
        if (handlerCalled) {
            monitor.handlerIsWell();
        }
        follow(arrival);
        return true;
    }

    /** Whether some of what was committed had been stored before. */
    boolean foundDuplicates() {
        return fresh.size() < rows.size();
    }

    private void write(Instant arrival, boolean careful) throws SQLException {
        try (Connection connection = services.source().getConnection()) {
            physical = physical(connection);
            if (!rows.isEmpty()) {
                List<MeasurementRow> inserted = services.tables().insert(connection, rows, arrival, careful);
                if (inserted == null) {
                    duplicatesFound = true;
                    throw new SQLException("rolled back to be repeated with care");
                }
                fresh = inserted;
            }
            Map<String, String> remembered = Map.of();
            if (!fresh.isEmpty()) {
                remembered = handle(connection);
                services.tables().markDirty(connection, fresh);
            }
            if (!rows.isEmpty()) {
                states = services.tables().storeStates(connection, rows, arrival, remembered);
            }
        }
        if (!refusals.isEmpty()) {
            services.letters().insert(refusals);
        }
    }

    private Map<String, String> handle(Connection connection) throws SQLException {
        Map<String, Device> devices = new HashMap<>();
        fresh.forEach(row ->
                devices.putIfAbsent(row.measurement().deviceId(), row.entry().device()));
        BatchContext offered = new BatchContext(devices, remembered(connection, devices.keySet()));
        context = offered;
        handlerCalled = true;
        HandlerWatch watch = new HandlerWatch(services.watch(), settings.handlerDeadline(), this::giveUp);
        List<Measurement> batch =
                fresh.stream().map(MeasurementRow::measurement).toList();
        try {
            watch.call(() -> {
                for (int from = 0; from < batch.size(); from += settings.batchSize()) {
                    handler.handle(batch.subList(from, Math.min(batch.size(), from + settings.batchSize())), offered);
                }
            });
        } catch (StoppedException | HandlerCutOffException e) {
            throw e;
        } catch (RuntimeException | VirtualMachineError | LinkageError | AssertionError e) {
            String unfit = HandlerTrouble.unfit(e);
            if (unfit != null) {
                throw new HandlerUnfitException(unfit, e);
            }
            if (StoreTrouble.isCauseOf(e)) {
                throw new StoreException("the store failed while the handler worked", e);
            }
            throw new HandlerFailedException("the handler of " + handler.subsystem() + " refused it: " + e, e);
        }
        return offered.remembered();
    }

    private Map<String, String> remembered(Connection connection, Set<String> devices) throws SQLException {
        Map<String, String> known = new HashMap<>();
        Set<String> unknown = new HashSet<>();
        for (String device : devices) {
            String memory = memories.get(device);
            if (memory == null) {
                unknown.add(device);
            } else if (!memory.isEmpty()) {
                known.put(device, memory);
            }
        }
        if (!unknown.isEmpty()) {
            Map<String, String> read = services.tables().memories(connection, unknown);
            unknown.forEach(device -> memories.put(device, read.getOrDefault(device, "")));
            known.putAll(read);
        }
        return known;
    }

    /** The handler does not end: its transaction is ended at the database, and its partition gets another thread. */
    private void giveUp() {
        LOG.error("The handler of {} did not end when it was interrupted; its thread is given up", handler.subsystem());
        abort();
        replaceThread.run();
    }

    /** The database's own connection behind the one of the pool, which keeps what it is told to itself. */
    private static Connection physical(Connection pooled) throws SQLException {
        try (Statement statement = pooled.createStatement()) {
            return statement.unwrap(Statement.class).getConnection();
        }
    }

    /** Makes sure that this transaction is never committed, from any thread. */
    void abort() {
        Connection connection = physical;
        if (connection != null) {
            try {
                connection.abort(Runnable::run);
                connection.close(); // H2 knows no abort; its close rolls back
            } catch (SQLException | RuntimeException e) {
                LOG.warn("The connection of a batch that hangs could not be closed", e);
            }
        }
    }

    private void follow(Instant arrival) {
        services.tables().show(states);
        Map<String, Instant> seen = new HashMap<>();
        rows.forEach(row -> seen.put(row.measurement().deviceId(), arrival));
        List<Runnable> actions = new ArrayList<>();
        BatchContext offered = context;
        if (offered != null) {
            memories.putAll(offered.remembered());
            actions.addAll(offered.actions());
        }
        if (!seen.isEmpty()) {
            actions.add(() -> services.activity().seen(seen));
        }
        for (Runnable action : actions) {
            try {
                action.run();
            } catch (RuntimeException | VirtualMachineError | LinkageError e) {
                String unfit = HandlerTrouble.unfit(e);
                if (unfit != null) {
                    throw new HandlerUnfitException(unfit, e);
                }
                LOG.warn("What {} wanted done after a commit failed", handler.subsystem(), e);
            }
        }
    }
}
