/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.alarms;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A condition counts as met once it has held without interruption for a time. Immutable: feed it one observation after
 * the other and keep what it returns, for example in the memory of a handler.
 *
 * @param since device time since when the condition has held; null while it does not hold
 * @param last device time of the newest observation; null before the first
 */
public record Debounce(@Nullable Instant since, @Nullable Instant last) {
    /** Before the first observation. */
    public static final Debounce START = new Debounce(null, null);

    /**
     * Takes an observation. One that is not newer than the newest is late: it changes nothing.
     *
     * @param maximumGap if the newest observation is older than this, nobody knows what was in between: the time starts anew
     */
    public Debounce observe(boolean condition, Instant at, Duration maximumGap) {
        if (last != null && !at.isAfter(last)) {
            return this;
        }
        if (!condition) {
            return new Debounce(null, at);
        }
        boolean unbroken =
                since != null && last != null && Duration.between(last, at).compareTo(maximumGap) <= 0;
        return new Debounce(unbroken ? since : at, at);
    }

    /** Whether the condition has held for at least that long at the newest observation. */
    public boolean heldFor(Duration duration) {
        return since != null && last != null && Duration.between(since, last).compareTo(duration) >= 0;
    }

    /** How long the condition has held at the newest observation; zero while it does not hold. */
    public Duration held() {
        return since == null || last == null ? Duration.ZERO : Duration.between(since, last);
    }
}
