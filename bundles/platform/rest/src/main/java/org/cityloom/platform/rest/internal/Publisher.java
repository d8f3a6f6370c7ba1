/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.rest.internal;

import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

/**
 * The threads that publish. A publication that takes too long keeps its thread, but another thread takes its place, so that no bundle can
 * keep the resources of the others from being published.
 */
final class Publisher {
    private static final int MOST_LATE = 32; // each is a resource that hangs; beyond it something else is wrong

    private static final long QUIET_MILLISECONDS = 1000; // longer than the pauses between the resources of one bundle

    private final Duration bound;
    private final Runnable whenQuiet;
    private final int atOnce;
    private final AtomicInteger late = new AtomicInteger();
    private final ThreadPoolExecutor threads;
    private final ScheduledThreadPoolExecutor clock;
    private @Nullable ScheduledFuture<?> quiet;

    /**
     * @param bound how long a publication may take before another thread takes its place
     * @param whenQuiet done when there was nothing to publish for a while
     */
    Publisher(int atOnce, Duration bound, Runnable whenQuiet) {
        this.atOnce = atOnce;
        this.bound = bound;
        this.whenQuiet = whenQuiet;
        this.threads = new ThreadPoolExecutor(
                atOnce, atOnce + MOST_LATE, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), named("publisher"));
        this.clock = new ScheduledThreadPoolExecutor(1, named("publisher-clock"));
        threads.prestartAllCoreThreads(); // a thread that a subsystem caused would keep its class loader
        clock.prestartAllCoreThreads();
        clock.setRemoveOnCancelPolicy(true);
        waitForQuiet();
    }

    private static ThreadFactory named(String name) {
        return task -> {
            Thread thread = new Thread(task, "cityloom-rest-" + name);
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Does the work soon, on another thread. */
    void execute(Publication publication, Runnable work) {
        waitForQuiet();
        threads.execute(() -> {
            ScheduledFuture<?> watch =
                    clock.schedule(() -> replace(publication), bound.toMillis(), TimeUnit.MILLISECONDS);
            try {
                work.run();
            } finally {
                if (!watch.cancel(false)) {
                    late.decrementAndGet();
                    resize();
                }
            }
        });
    }

    private synchronized void waitForQuiet() {
        if (quiet != null) {
            quiet.cancel(false);
        }
        quiet = clock.schedule(whenQuiet, QUIET_MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    private void replace(Publication publication) {
        publication.isLate(bound);
        late.incrementAndGet();
        resize();
    }

    private synchronized void resize() {
        threads.setCorePoolSize(atOnce + Math.min(Math.max(0, late.get()), MOST_LATE));
    }

    void close() {
        threads.shutdownNow();
        clock.shutdownNow();
    }
}
