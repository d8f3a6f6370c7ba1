/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.broker.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** How many refusals are recorded: some of each device and some in all, counted anew each minute. */
final class RefusalRate {
    private static final int OF_EACH = 20;
    private static final int IN_ALL = 1000;
    private static final Duration PERIOD = Duration.ofMinutes(1);

    private final Map<String, Integer> counts = new HashMap<>();
    private Instant start = Instant.MIN;
    private int all;

    synchronized boolean allows(String device, Instant now) {
        if (start.isBefore(now.minus(PERIOD))) {
            start = now;
            counts.clear();
            all = 0;
        }
        if (all >= IN_ALL || counts.merge(device, 1, Integer::sum) > OF_EACH) {
            return false;
        }
        all++;
        return true;
    }
}
