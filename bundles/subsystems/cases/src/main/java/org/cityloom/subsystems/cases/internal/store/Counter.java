/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.store;

import org.cityloom.subsystems.cases.internal.assessment.Today;

/** What the big screen counts, each by an index of its own. */
enum Counter {
    REPORTED("reported_at >= :morning AND reported_at <= :now"),
    REGISTERED("registered_at >= :morning AND registered_at <= :now"),
    CLOSED("closed_at >= :morning AND closed_at <= :now AND refused_at IS NULL"),
    OVERDUE("waiting_due_at < :now");

    private final String condition;

    Counter(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }

    Today today(long count) {
        return switch (this) {
            case REPORTED -> new Today(count, 0, 0, 0);
            case REGISTERED -> new Today(0, count, 0, 0);
            case CLOSED -> new Today(0, 0, count, 0);
            case OVERDUE -> new Today(0, 0, 0, count);
        };
    }
}
