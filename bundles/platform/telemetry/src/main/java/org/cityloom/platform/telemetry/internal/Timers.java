/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.telemetry.internal;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;

import org.cityloom.platform.telemetry.SubsystemThreads;

/** Timers of the core. */
final class Timers {
    private Timers() {}

    /** A timer of one thread that forgets at once what is cancelled. */
    static ScheduledExecutorService named(String name) {
        ScheduledThreadPoolExecutor timer =
                new ScheduledThreadPoolExecutor(1, work -> SubsystemThreads.ofCore(name, work));
        timer.setRemoveOnCancelPolicy(true); // a cancelled deadline would know its handler until it comes
        return timer;
    }
}
