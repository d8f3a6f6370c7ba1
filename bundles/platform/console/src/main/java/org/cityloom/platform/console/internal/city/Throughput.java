/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.console.internal.city;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** How fast a counter of each subsystem grows, between one look and a later one. */
final class Throughput {
    private static final double NANOS = 1e9;
    private static final long SHORTEST = TimeUnit.SECONDS.toNanos(2); // shorter spans tell of batches, not of the flow
    private static final int REMEMBERED = 200;

    private final LongSupplier nanos;
    private final Map<String, Look> looks = new ConcurrentHashMap<>();

    Throughput(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Per second; 0 at the first look, and never below 0 when the counter begins anew. */
    double perSecond(String subsystem, double count) {
        long now = nanos.getAsLong();
        if (looks.size() >= REMEMBERED) {
            looks.clear();
        }
        return looks.compute(subsystem, (key, before) -> {
                    if (before == null || count < before.count()) {
                        return new Look(now, count, 0);
                    }
                    long span = now - before.at();
                    return span < SHORTEST ? before : new Look(now, count, (count - before.count()) * NANOS / span);
                })
                .rate();
    }

    private record Look(long at, double count, double rate) {}
}
