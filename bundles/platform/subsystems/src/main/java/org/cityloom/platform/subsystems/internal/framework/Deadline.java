/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.framework;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Calls into code of a vendor that may never return. */
public final class Deadline {
    private static final long GRACE_MILLIS = 2000; // default: an interrupt is answered at once or not at all

    private Deadline() {}

    /**
     * Does the work on a thread of its own.
     *
     * @param what names the thread
     * @param group of the thread, and so of the threads that the work starts
     * @param longest after which it is interrupted
     * @throws OverrunException if it does not end in time
     * @throws Exception what the work throws
     */
    public static <T> T call(String what, ThreadGroup group, Duration longest, Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(group, task, what);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw unwrapped(e);
        } catch (TimeoutException e) {
            thread.interrupt();
            thread.join(GRACE_MILLIS);
            throw new OverrunException(what + " did not end within " + longest.toMillis() + " ms", thread.isAlive());
        } catch (InterruptedException e) {
            thread.interrupt();
            throw e;
        }
    }

    private static Exception unwrapped(ExecutionException e) {
        if (e.getCause() instanceof Exception exception) {
            return exception;
        }
        return new IllegalStateException(String.valueOf(e.getCause()), e.getCause());
    }
}
