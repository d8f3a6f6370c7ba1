/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal.routes;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.subsystems.sanitation.internal.store.CoverageStore;
import org.cityloom.subsystems.sanitation.internal.store.VisitStore;

/** What happens to routes because time passes: stops are left out, and days long past are forgotten. */
@Component(service = Upkeep.class, immediate = true)
public final class Upkeep {
    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
    private static final long PAUSE_SECONDS = 30;
    private static final long PATIENCE_SECONDS = 10;
    private static final int DAYS_KEPT = 400; // default: a year, and the same weeks of the year before

    private final MissedStops missed;
    private final VisitStore visits;
    private final CoverageStore coverages;
    private final Plans plans;
    private final Clock clock = Clock.systemUTC();
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "cityloom-sanitation-upkeep"));
    private LocalDate tidied = LocalDate.MIN; // of the timer's thread

    @Activate
    @SuppressWarnings("FutureReturnValueIgnored") // the work is guarded and never fails
    public Upkeep(
            @Reference MissedStops missed,
            @Reference VisitStore visits,
            @Reference CoverageStore coverages,
            @Reference Plans plans) {
        this.missed = missed;
        this.visits = visits;
        this.coverages = coverages;
        this.plans = plans;
        timer.scheduleWithFixedDelay(this::lookAround, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    private void lookAround() {
        Instant now = clock.instant();
        try {
            missed.look(now);
            LocalDate today = plans.day(now);
            if (!tidied.equals(today)) {
                visits.forget(today.minusDays(DAYS_KEPT));
                coverages.forget(today.minusDays(DAYS_KEPT));
                tidied = today;
            }
        } catch (RuntimeException e) {
            LOG.warn("Cannot look after the routes at the moment, will try again: {}", e.toString());
        }
    }

    /** Waits until what has begun is done. */
    @Deactivate
    void deactivate() throws InterruptedException {
        timer.shutdown();
        if (!timer.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            timer.shutdownNow();
        }
    }
}
