/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** When something succeeded, again and again; the longest time in which it did not is the gap that somebody felt. */
final class Moments {
    private final NavigableSet<Instant> all;

    Moments(Collection<Instant> all) {
        this.all = new TreeSet<>(all);
    }

    /**
     * Between two successes.
     *
     * @param from the last before
     * @param to the first after
     */
    record Gap(Instant from, Instant to) {
        double millis() {
            return Moments.millis(from, to);
        }
    }

    static double millis(Instant from, Instant to) {
        return Duration.between(from, to).toNanos() / 1e6;
    }

    /** The longest gap that began or ended between the two moments. */
    Gap longest(Instant from, Instant to) {
        Instant before = all.floor(from);
        Instant after = all.ceiling(to);
        if (before == null || after == null) {
            throw new AssertionError("nothing succeeded before " + from + " or after " + to);
        }
        Gap longest = new Gap(before, before);
        for (Instant next : all.subSet(before, false, after, true)) {
            Gap gap = new Gap(before, next);
            longest = gap.millis() > longest.millis() ? gap : longest;
            before = next;
        }
        return longest;
    }

    /** The first success after a moment. */
    Instant firstAfter(Instant moment) {
        Instant first = all.higher(moment);
        if (first == null) {
            throw new AssertionError("nothing succeeded after " + moment);
        }
        return first;
    }

    /** The median of the milliseconds from one success to the next. */
    double usualMillis() {
        List<Double> between = new ArrayList<>();
        Instant before = all.first();
        for (Instant next : all.tailSet(before, false)) {
            between.add(millis(before, next));
            before = next;
        }
        return new Sample(between).median();
    }
}
