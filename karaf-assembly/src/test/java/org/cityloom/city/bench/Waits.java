/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;

/** How long somebody waited, each time. Safe for all threads. */
final class Waits {
    private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();

    void add(long waited) {
        nanos.add(waited);
    }

    int count() {
        return nanos.size();
    }

    /** Median, 95th percentile and longest, and whether the 95th percentile is within the goal. */
    String told(int goalMillis) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        double p95 = sorted[sorted.length * 95 / 100] / 1e6;
        return String.format(
                Locale.ROOT,
                "p50 %.1f ms, p95 %.1f ms, longest %.1f ms   %s",
                sorted[sorted.length / 2] / 1e6,
                p95,
                sorted[sorted.length - 1] / 1e6,
                Goal.atMost(goalMillis, "ms", p95));
    }
}
