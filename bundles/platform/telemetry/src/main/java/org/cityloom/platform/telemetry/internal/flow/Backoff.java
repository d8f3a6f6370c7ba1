/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.telemetry.internal.flow;

import java.time.Duration;

/** Waiting times that grow from 0.2 s, each twice the one before, up to a longest one. For one thread. */
public final class Backoff {
    private static final long FIRST_MILLIS = 200;

    private final long longest;
    private long next = FIRST_MILLIS;

    public Backoff(Duration longest) {
        this.longest = longest.toMillis();
    }

    /** The next waiting time in milliseconds. */
    public long next() {
        long now = Math.min(next, longest);
        next = Math.min(now * 2, longest);
        return now;
    }

    /** Begins anew after a success. */
    public void reset() {
        next = FIRST_MILLIS;
    }
}
