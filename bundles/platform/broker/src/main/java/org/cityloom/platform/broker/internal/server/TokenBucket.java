/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.broker.internal.server;

import java.util.function.LongSupplier;

/** Counts what is taken against a rate with a burst. What was taken too much is owed. Not safe for threads. */
final class TokenBucket {
    private static final double NANOS = 1e9;
    private static final double RECOVERED_SECONDS = 10;

    private final double perSecond;
    private final double burst;
    private final LongSupplier nanoTime;
    private double tokens;
    private long last;
    private boolean over;
    private long overSince;

    TokenBucket(double perSecond, double burst, LongSupplier nanoTime) {
        this.perSecond = perSecond;
        this.burst = burst;
        this.nanoTime = nanoTime;
        this.tokens = burst;
        this.last = nanoTime.getAsLong();
    }

    /** Takes that many, whether they are there or not. */
    void take(long count) {
        fill();
        tokens -= count;
        if (tokens < 0 && !over) {
            over = true;
            overSince = last;
        }
    }

    /** How long until nothing is owed, in nanoseconds. */
    long waitNanos() {
        fill();
        return tokens >= 0 ? 0 : (long) Math.ceil(-tokens / perSecond * NANOS);
    }

    /** Since when more is sent than the rate allows, in nanoseconds; it ends when ten seconds' worth was left unused. */
    long overNanos() {
        fill();
        return over ? last - overSince : 0;
    }

    private void fill() {
        long now = nanoTime.getAsLong();
        tokens = Math.min(burst, tokens + (now - last) / NANOS * perSecond);
        last = now;
        if (over && tokens >= Math.min(burst, RECOVERED_SECONDS * perSecond)) {
            over = false;
        }
    }
}
