/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.telemetry.internal.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.api.store.Transactions;
import org.cityloom.platform.telemetry.internal.TelemetrySettings;

/** Rolls up, and removes what is past its retention, on one thread of its own. */
@Component(service = Housekeeping.class, immediate = true, configurationPid = TelemetrySettings.PID)
public final class Housekeeping {
    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private static final Duration RETENTION_INTERVAL =
            Duration.ofHours(1); // default, a day being the unit of retention

    private final TelemetrySettings settings;
    private final TelemetryTables tables;
    private final DeadLetterTable letters;
    private final RollUps rollUps;
    private final Clock clock;
    private final ScheduledExecutorService thread;
    private final Future<?> runs;
    private Instant nextRetention = Instant.MIN;

    @Activate
    public Housekeeping(
            TelemetrySettings settings,
            @Reference TelemetryTables tables,
            @Reference DeadLetterTable letters,
            @Reference Transactions transactions) {
        this(settings, tables, letters, transactions, Clock.systemUTC());
    }

    Housekeeping(
            TelemetrySettings settings,
            TelemetryTables tables,
            DeadLetterTable letters,
            Transactions transactions,
            Clock clock) {
        this.settings = settings;
        this.tables = tables;
        this.letters = letters;
        this.rollUps = new RollUps(tables, transactions);
        this.clock = clock;
        this.thread = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread made = new Thread(work, "cityloom-telemetry-housekeeping");
            made.setDaemon(true);
            return made;
        });
        int seconds = settings.rollUpSeconds();
        this.runs = thread.scheduleWithFixedDelay(this::run, seconds, seconds, TimeUnit.SECONDS);
    }

    private void run() {
        try {
            rollUp();
            letters.trim(settings.deadLetters(), clock.instant().minus(Duration.ofDays(settings.deadLetterDays())));
            if (!clock.instant().isBefore(nextRetention)) {
                retain();
                nextRetention = clock.instant().plus(RETENTION_INTERVAL);
            }
        } catch (RuntimeException e) {
            if (!thread.isShutdown()) {
                LOG.warn("The housekeeping of telemetry failed and will be tried again", e);
            }
        }
    }

    /** Rolls up everything that is marked. */
    void rollUp() {
        boolean more = true;
        while (more && !thread.isShutdown()) {
            more = rollUps.runOnce();
        }
    }

    /** Removes what is past its retention. A day more is kept of the measurements, for a mark of its last minute may still wait. */
    void retain() {
        Instant now = clock.instant();
        tables.dropBefore(
                now.minus(Duration.ofDays(settings.retentionDays() + 1L)),
                now.minus(Duration.ofDays(settings.minuteRetentionDays())));
        RollUpTable.HOUR.trim(tables.source(), now.minus(Duration.ofDays(settings.hourRetentionDays())));
    }

    @Deactivate
    public void close() throws InterruptedException {
        runs.cancel(false);
        thread.shutdown();
        if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
            LOG.warn("The housekeeping of telemetry did not end in time");
        }
    }
}
