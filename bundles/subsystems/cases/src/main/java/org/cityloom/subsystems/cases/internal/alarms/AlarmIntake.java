/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.alarms;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.api.alarms.AlarmEvent;
import org.cityloom.api.alarms.Alarms;
import org.cityloom.subsystems.cases.internal.store.AlarmStore;

/**
 * Reads the feed of alarms by its own cursor. What is made of a batch is kept in one transaction with the cursor, so that wherever it is
 * cut off, every alarm is taken once.
 */
@Component(service = AlarmIntake.class, immediate = true)
public final class AlarmIntake {
    private static final Logger LOG = LoggerFactory.getLogger(AlarmIntake.class);
    private static final int BATCH = 50;
    private static final long PAUSE_MILLISECONDS = 500;
    private static final long PATIENCE_SECONDS = 10;

    private final Alarms alarms;
    private final AlarmStore store;
    private final AlarmCases cases;
    private final ScheduledExecutorService reader =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "cityloom-cases-alarms"));
    private volatile boolean stopped;

    @Activate
    @SuppressWarnings("FutureReturnValueIgnored") // the work is guarded and never fails
    public AlarmIntake(@Reference Alarms alarms, @Reference AlarmStore store, @Reference AlarmCases cases) {
        this.alarms = alarms;
        this.store = store;
        this.cases = cases;
        reader.scheduleWithFixedDelay(this::readOn, 0, PAUSE_MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    /** Takes everything that waits. */
    void readOn() {
        try {
            boolean more = true;
            while (more && !stopped) {
                more = batch();
            }
        } catch (RuntimeException e) {
            LOG.warn("Alarms cannot become cases at the moment, will try again: {}", e.toString());
        }
    }

    /** Takes one batch; true if others may wait. */
    private boolean batch() {
        boolean[] full = new boolean[1];
        store.advance(from -> {
            List<AlarmEvent> events = alarms.feed(from, BATCH);
            events.forEach(cases::take);
            full[0] = events.size() == BATCH;
            return events.isEmpty() ? from : events.get(events.size() - 1).sequence();
        });
        return full[0];
    }

    /** Waits until what has begun is done. */
    @Deactivate
    void deactivate() throws InterruptedException {
        stopped = true;
        reader.shutdown();
        if (!reader.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            reader.shutdownNow();
        }
    }
}
