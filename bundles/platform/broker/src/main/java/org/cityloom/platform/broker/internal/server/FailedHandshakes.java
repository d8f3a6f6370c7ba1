/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.broker.internal.server;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts the TLS handshakes that failed. Whoever knocks without speaking TLS, or with a certificate that nobody trusts, costs a line of the log
 * no more than once a minute, whatever their number.
 */
final class FailedHandshakes {
    private static final Logger LOG = LoggerFactory.getLogger(FailedHandshakes.class);
    private static final long PAUSE = TimeUnit.MINUTES.toNanos(1);
    private static final int LONGEST_REASON = 120; // the reason may repeat what the client sent

    private final LongSupplier nanoTime;
    private long count;
    private long told;
    private long next;

    FailedHandshakes(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.next = nanoTime.getAsLong();
    }

    /** One more failed; any thread. */
    void add(String from, Throwable why) {
        long now = nanoTime.getAsLong();
        long untold;
        synchronized (this) {
            count++;
            if (now - next < 0) {
                return;
            }
            next = now + PAUSE;
            untold = count - told;
            told = count;
        }
        LOG.warn("{} TLS handshakes failed, the last one from {}: {}", untold, from, reason(why));
    }

    private static String reason(Throwable why) {
        String text = why.toString();
        return text.substring(0, Math.min(text.length(), LONGEST_REASON));
    }

    /** How many failed since the start. */
    synchronized long count() {
        return count;
    }
}
