/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.telemetry.internal.flow;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/**
 * Watches one call of a handler: at the deadline its thread is interrupted, and if that does not end it within a grace
 * period, the call is given up and its thread replaced.
 */
final class HandlerWatch {
    private static final long GRACE_MILLIS = 2000; // default: an interrupt is answered at once or not at all
    private static final long INTERRUPT_AGAIN_MILLIS = 100;

    private final ScheduledExecutorService clock;
    private final Duration deadline;
    private final Runnable abandon;
    private final Thread caller = Thread.currentThread();

    private boolean done;
    private boolean cutOff;
    private boolean abandoned;
    private @Nullable ScheduledFuture<?> next;

    /**
     * @param abandon what is done when the call does not end: it is to free what the call holds
     */
    HandlerWatch(ScheduledExecutorService clock, Duration deadline, Runnable abandon) {
        this.clock = clock;
        this.deadline = deadline;
        this.abandon = abandon;
    }

    /**
     * Calls the handler on this thread.
     *
     * @throws HandlerCutOffException if it overran the deadline
     * @throws StoppedException if it had been given up when it returned at last
     */
    void call(Runnable handler) {
        synchronized (this) {
            next = clock.schedule(this::overrun, deadline.toMillis(), TimeUnit.MILLISECONDS);
        }
        try {
            handler.run();
        } finally {
            end();
        }
    }

    private synchronized void end() {
        done = true;
        if (next != null) {
            next.cancel(false);
        }
        if (cutOff) {
            Thread.interrupted(); // it was meant for the handler alone, not for what is done with the database next
        }
        if (abandoned) {
            throw new StoppedException();
        }
        if (cutOff) {
            throw new HandlerCutOffException("the handler did not return within " + deadline.toSeconds() + " s");
        }
    }

    private synchronized void overrun() {
        if (!done) {
            cutOff = true;
            interrupt(System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(GRACE_MILLIS));
        }
    }

    private synchronized void interrupt(long until) {
        if (done) {
            return;
        }
        if (System.nanoTime() - until >= 0) {
            abandoned = true;
            Thread leaving = new Thread(abandon, caller.getName() + "-given-up"); // may have to wait for the database
            leaving.setDaemon(true);
            leaving.start();
            return;
        }
        if (isInterruptible()) {
            caller.interrupt();
        }
        next = clock.schedule(() -> interrupt(until), INTERRUPT_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Not while it reads or writes H2's file: an interrupt closes the channel of the whole database. */
    private boolean isInterruptible() {
        for (StackTraceElement frame : caller.getStackTrace()) {
            if (frame.getClassName().startsWith("org.h2.")) {
                return false;
            }
        }
        return true;
    }
}
