/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.assessment;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/**
 * A period of assessment, whole days of the city.
 *
 * @param length how long
 * @param first its first day
 * @param end the day after its last
 * @param zone of the city
 */
public record Period(Length length, LocalDate first, LocalDate end, ZoneId zone) {
    /** How long a period is. Source: domain, evaluation. */
    public enum Length {
        DAY,

        /** Monday to Sunday. */
        WEEK,
        MONTH,
        QUARTER,
        YEAR
    }

    /** The one in which that day lies. */
    public static Period of(Length length, LocalDate day, ZoneId zone) {
        LocalDate first =
                switch (length) {
                    case DAY -> day;
                    case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                    case MONTH -> day.withDayOfMonth(1);
                    case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1);
                    case YEAR -> day.withDayOfYear(1);
                };
        LocalDate end =
                switch (length) {
                    case DAY -> first.plusDays(1);
                    case WEEK -> first.plusWeeks(1);
                    case MONTH -> first.plusMonths(1);
                    case QUARTER -> first.plusMonths(3);
                    case YEAR -> first.plusYears(1);
                };
        return new Period(length, first, end, zone);
    }

    /** First moment, inclusive. */
    public Instant from() {
        return first.atStartOfDay(zone).toInstant();
    }

    /** Last moment, exclusive: the end, or now if it has not ended. */
    public Instant to(Instant now) {
        Instant last = end.atStartOfDay(zone).toInstant();
        return now.isBefore(last) ? now : last;
    }
}
