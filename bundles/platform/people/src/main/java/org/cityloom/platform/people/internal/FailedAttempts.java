/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Makes guessing slow: after some failures in a row a name, or an address, must wait 1, 2, 4 … seconds. Remembers the 10,000
 * used last. Safe for all threads.
 */
final class FailedAttempts {
    private static final int REMEMBERED = 10_000;
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);
    private static final int LARGEST_SHIFT = 30;

    private final Clock clock;
    private final int free;
    private final Duration longest;
    private final Map<String, Failures> table = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };

    /**
     * Begins with nothing remembered.
     *
     * @param free failures without a delay
     * @param longest the delay grows no further
     */
    FailedAttempts(Clock clock, int free, Duration longest) {
        this.clock = clock;
        this.free = free;
        this.longest = longest;
    }

    /** Whether the key must still wait. */
    synchronized boolean mustWait(String key) {
        Failures failures = table.get(key);
        return failures != null && clock.instant().isBefore(failures.until());
    }

    /** Counts an attempt as failed, before its password is checked, so that attempts at the same time count too. */
    synchronized void failed(String key) {
        Instant now = clock.instant();
        Failures before = current(table.get(key), now);
        int count = before == null ? 1 : before.count() + 1;
        table.put(key, new Failures(count, now, now.plus(delay(count))));
    }

    private static @Nullable Failures current(@Nullable Failures known, Instant now) {
        return known == null || known.last().plus(FORGOTTEN_AFTER).isBefore(now) ? null : known;
    }

    private Duration delay(int count) {
        if (count < free) {
            return Duration.ZERO;
        }
        Duration growing = Duration.ofSeconds(1L << Math.min(count - free, LARGEST_SHIFT));
        return growing.compareTo(longest) < 0 ? growing : longest;
    }

    /** Failures that are remembered of the key. */
    synchronized int count(String key) {
        Failures failures = current(table.get(key), clock.instant());
        return failures == null ? 0 : failures.count();
    }

    /** Takes so many failures back, and with them the delay. */
    synchronized void forgive(String key, int failures) {
        int left = count(key) - failures;
        if (left <= 0) {
            table.remove(key);
        } else {
            Instant last = clock.instant();
            table.put(key, new Failures(left, last, last.plus(delay(left))));
        }
    }

    private record Failures(int count, Instant last, Instant until) {}
}
