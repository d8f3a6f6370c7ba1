/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.rest;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.text.LocalizedText;
import org.cityloom.subsystems.cases.internal.catalogue.Condition;
import org.cityloom.subsystems.cases.internal.catalogue.ConditionChange;

/**
 * A filing condition.
 *
 * @param number counted within the entry
 * @param version 0 for what the bundle brings
 * @param text when it is filed
 * @param amount how long handling may take, of the clock's unit
 * @param clock urgent-hours, work-hours, workdays or urgent-days
 * @param closing what closes it
 * @param source where the limit comes from
 * @param validFrom first day on which it counts, like 2026-12-01; null for what the bundle brings
 * @param withdrawn whether there is no such condition from that day on
 * @param changedAt when the city wrote it; null for what the bundle brings
 * @param changedBy who wrote it; likewise
 */
public record ConditionView(
        int number,
        long version,
        LocalizedText text,
        int amount,
        String clock,
        LocalizedText closing,
        String source,
        @Nullable String validFrom,
        boolean withdrawn,
        @Nullable Instant changedAt,
        @Nullable String changedBy) {
    static ConditionView of(ConditionChange change) {
        return view(change.condition(), change.validFrom(), change.withdrawn(), change.changedAt(), change.changedBy());
    }

    static ConditionView shipped(Condition condition) {
        return view(condition, null, false, null, null);
    }

    private static ConditionView view(
            Condition condition,
            @Nullable LocalDate validFrom,
            boolean withdrawn,
            @Nullable Instant changedAt,
            @Nullable String changedBy) {
        return new ConditionView(
                condition.number(),
                condition.version(),
                condition.text(),
                condition.limit().amount(),
                condition.limit().clock().id(),
                condition.closing(),
                condition.source(),
                validFrom == null ? null : validFrom.toString(),
                withdrawn,
                changedAt,
                changedBy);
    }
}
