/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.subsystems.parks.internal.store.PlanStore;

/** Looks at the lights of all zones again and again, so that dwell times, sunsets and switching by hand end when they should. */
@Component(service = Lamplighter.class, immediate = true)
public final class Lamplighter {
    private static final Logger LOG = LoggerFactory.getLogger(Lamplighter.class);
    private static final long PAUSE_SECONDS = 10; // default; meters report every minute
    private static final long PATIENCE_SECONDS = 10;
    private static final Duration KEPT = Duration.ofDays(400); // of switches, a year and its month (default)
    private static final Duration DAY = Duration.ofDays(1);

    private final Lights lights;
    private final PlanStore plans;
    private final Clock clock = Clock.systemUTC();
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "cityloom-parks-lights"));
    private Instant forgotten = Instant.EPOCH;

    @Activate
    @SuppressWarnings("FutureReturnValueIgnored") // the work is guarded and never fails
    public Lamplighter(@Reference Lights lights, @Reference PlanStore plans) {
        this.lights = lights;
        this.plans = plans;
        timer.scheduleWithFixedDelay(this::lookAround, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    private void lookAround() {
        Instant now = clock.instant();
        try {
            lights.look(now);
            if (forgotten.plus(DAY).isBefore(now)) {
                plans.forget(now.minus(KEPT));
                forgotten = now;
            }
        } catch (RuntimeException e) {
            LOG.warn("Cannot look after the lights at the moment, will try again: {}", e.toString());
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
