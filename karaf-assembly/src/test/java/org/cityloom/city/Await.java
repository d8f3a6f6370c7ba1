/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/** Waits for a condition with a deadline. */
public final class Await {
    private static final Duration PAUSE = Duration.ofMillis(100);

    private Await() {}

    /**
     * Asks again and again until the answer is yes; an exception counts as no.
     *
     * @throws AssertionError with the last exception as cause when the deadline passes
     */
    public static void until(String what, Duration patience, Callable<Boolean> condition) {
        long deadline = System.nanoTime() + patience.toNanos();
        Exception last = null;
        while (true) {
            try {
                if (condition.call()) {
                    return;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted while waiting until " + what, e);
            } catch (Exception e) {
                last = e;
            }
            if (System.nanoTime() > deadline) {
                throw new AssertionError("not within " + patience.toSeconds() + " s: " + what, last);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /**
     * Asks again and again until nothing is left.
     *
     * @throws AssertionError that tells what was left at last
     */
    public static void untilNone(String what, Duration patience, Callable<? extends Collection<?>> left) {
        AtomicReference<Collection<?>> last = new AtomicReference<>(List.of());
        try {
            until(what, patience, () -> {
                last.set(left.call());
                return last.get().isEmpty();
            });
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + "; left is " + last, e);
        }
    }
}
