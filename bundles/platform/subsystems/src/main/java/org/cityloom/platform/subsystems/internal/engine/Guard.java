/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.api.text.LocalizedText;
import org.cityloom.platform.subsystems.OperationKind;
import org.cityloom.platform.subsystems.OperationRequest;
import org.cityloom.platform.subsystems.RefusedException;
import org.cityloom.platform.subsystems.internal.guard.Watch;
import org.cityloom.platform.subsystems.internal.state.Deployed;

/** Stops a subsystem that would harm the others, and says why. It stays stopped until an operator starts it or rolls it back. */
final class Guard implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Guard.class);
    private static final long LOOK_MILLIS = 1000;

    private final Parts parts;
    private final Operations operations;
    private final List<Watch> watches;
    private final ScheduledExecutorService thread;

    Guard(Parts parts, Operations operations, List<Watch> watches) {
        this.parts = parts;
        this.operations = operations;
        this.watches = watches;
        this.thread = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "cityloom-subsystems-guard"));
    }

    /** Looks once a second from now on. */
    ScheduledFuture<?> begin() {
        return thread.scheduleWithFixedDelay(this::lookSafely, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void lookSafely() {
        try {
            parts.deployed().all().forEach(this::look);
        } catch (RuntimeException e) {
            LOG.error("The guard could not look after the subsystems", e);
        }
    }

    private void look(Deployed deployed) {
        if (deployed.mode() != Deployed.Mode.RUNNING
                || operations.running(deployed.id()).isPresent()) {
            return; // while it is changed, its health gate looks after it
        }
        watches.stream()
                .map(watch -> watch.reason(deployed.id()))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(reason -> quarantine(deployed.id(), reason));
    }

    private void quarantine(String subsystem, LocalizedText reason) {
        LOG.error("{} is put into quarantine: {}", subsystem, reason.en());
        OperationRequest request =
                new OperationRequest(OperationKind.STOP, subsystem, null, Set.of(), false, "cityloom", "guard");
        try {
            operations.begin(request, subsystem, new Pausing(parts).stop(Deployed.Mode.QUARANTINED, reason));
        } catch (RefusedException e) {
            LOG.info("{} is being changed just now", subsystem);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
