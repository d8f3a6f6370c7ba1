/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.assessment;

import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The composite: points for each of its five terms, 100 in all.
 *
 * @param from date of effect: a period is scored by the weights that were in force on its first day
 * @param handled for 处置率
 * @param handledInTime for 按期处置率
 * @param reworked for 1 − 返工率
 * @param overdue for 1 − 超期待处置率
 * @param postponed for 1 − 延期率
 */
public record Weights(LocalDate from, int handled, int handledInTime, int reworked, int overdue, int postponed) {
    /** Until a city sets its own; default. Source: domain, evaluation: the composite of 成都金牛. */
    public static final Weights SHIPPED = new Weights(LocalDate.of(2000, 1, 1), 30, 20, 20, 20, 10);

    private static final int ALL = 100;

    /** @throws IllegalArgumentException if one is negative, or if they are not 100 together */
    public Weights {
        int[] points = {handled, handledInTime, reworked, overdue, postponed};
        if (IntStream.of(points).anyMatch(each -> each < 0 || each > ALL)
                || IntStream.of(points).sum() != ALL) {
            throw new IllegalArgumentException("weights are 0 to 100, and 100 together, got " + handled + ", "
                    + handledInTime + ", " + reworked + ", " + overdue + " and " + postponed);
        }
    }

    /** The points, 0 to 100; empty if nothing had to be handled. If nothing had to be closed, nothing was reworked. */
    public OptionalDouble score(Map<Rate, Count> counts) {
        if (counts.getOrDefault(Rate.HANDLED, Count.NONE).denominator() == 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(handled * rate(counts, Rate.HANDLED)
                + handledInTime * rate(counts, Rate.HANDLED_IN_TIME)
                + reworked * (1 - rate(counts, Rate.REWORKED))
                + overdue * (1 - rate(counts, Rate.OVERDUE))
                + postponed * (1 - rate(counts, Rate.POSTPONED)));
    }

    private static double rate(Map<Rate, Count> counts, Rate rate) {
        Double value = counts.getOrDefault(rate, Count.NONE).rate();
        return value == null ? 0 : value;
    }
}
