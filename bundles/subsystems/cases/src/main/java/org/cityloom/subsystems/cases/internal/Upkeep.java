/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.subsystems.cases.internal.lifecycle.Action;
import org.cityloom.subsystems.cases.internal.store.CaseStore;

/** What happens to cases because time passes: suspended ones resume, deadlines follow
 * changed calendars, and those are told of whose light turns yellow or red. */
@Component(service = Upkeep.class, immediate = true)
public final class Upkeep {
    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
    private static final int BATCH = 200;
    private static final long PAUSE_SECONDS = 5;
    private static final long PATIENCE_SECONDS = 10;

    private final Cases cases;
    private final CaseStore store;
    private final Recomputation recomputation;
    private final Clock clock = Clock.systemUTC();
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "cityloom-cases-upkeep"));

    @Activate
    @SuppressWarnings("FutureReturnValueIgnored") // the work is guarded and never fails
    public Upkeep(@Reference Cases cases, @Reference CaseStore store, @Reference Recomputation recomputation) {
        this.cases = cases;
        this.store = store;
        this.recomputation = recomputation;
        timer.scheduleWithFixedDelay(this::lookAround, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    private void lookAround() {
        Instant now = clock.instant();
        try {
            each(store.resumable(now, BATCH), number -> cases.act(number, Intent.of(Action.RESUME, null, "")));
            recomputation.run();
            each(store.attention(now, BATCH), cases::turned);
        } catch (RuntimeException e) {
            LOG.warn("Cannot look after the cases at the moment, will try again: {}", e.toString());
        }
    }

    /** One that cannot be done keeps no other from it. */
    private static void each(List<String> numbers, Consumer<String> work) {
        for (String number : numbers) {
            try {
                work.accept(number);
            } catch (RuntimeException e) {
                LOG.warn("Cannot look after case {} at the moment, will try again: {}", number, e.toString());
            }
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
