/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.city;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;

import org.jspecify.annotations.Nullable;

/** What is wrong with a device, one thing at a time, and for long mostly nothing. For one thread. */
public final class Trouble<T> {
    private final List<T> kinds;
    private final Duration mean;
    private final SplittableRandom random;
    private @Nullable Instant from;
    private Instant until = Instant.MIN;
    private T kind;

    /**
     * @param kinds what may be wrong, each as likely as the others
     * @param mean time between two troubles
     */
    public Trouble(List<T> kinds, Duration mean, SplittableRandom random) {
        this.kinds = kinds;
        this.mean = mean;
        this.random = random;
        this.kind = kinds.get(0);
    }

    /**
     * What is wrong then; null if nothing is.
     *
     * @param least minutes that a trouble lasts
     * @param most minutes, exclusive
     */
    public @Nullable T at(Instant now, int least, int most) {
        Instant begin = from;
        if (begin == null || (begin.isBefore(now) && until.isBefore(now))) {
            Instant earliest = begin == null ? now : until;
            begin = earliest.plusSeconds(Math.round(mean.toSeconds() * random.nextDouble(0.05, 1.95)));
            from = begin;
            until = begin.plus(Duration.ofMinutes(random.nextInt(least, most)));
            kind = kinds.get(random.nextInt(kinds.size()));
        }
        return now.isBefore(begin) || now.isAfter(until) ? null : kind;
    }

    /** How long the present trouble has been there. */
    public Duration age(Instant now) {
        Instant begin = from;
        return begin == null ? Duration.ZERO : Duration.between(begin, now);
    }

    /** How long the present trouble lasts in all. */
    public Duration length() {
        Instant begin = from;
        return begin == null ? Duration.ZERO : Duration.between(begin, until);
    }
}
