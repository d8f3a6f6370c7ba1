/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.broker.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** How many refusals are recorded: some under each name and some in all, counted anew each minute. */
final class RefusalRate {
    private static final Duration PERIOD = Duration.ofMinutes(1);

    private final int ofEach;
    private final int inAll;
    private final Map<String, Integer> counts = new HashMap<>();
    private Instant start = Instant.MIN;
    private int all;

    RefusalRate(int ofEach, int inAll) {
        this.ofEach = ofEach;
        this.inAll = inAll;
    }

    synchronized boolean allows(String name, Instant now) {
        if (start.isBefore(now.minus(PERIOD))) {
            start = now;
            counts.clear();
            all = 0;
        }
        if (all >= inAll || counts.merge(name, 1, Integer::sum) > ofEach) {
            return false;
        }
        all++;
        return true;
    }
}
