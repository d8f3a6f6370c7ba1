/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;

/**
 * Time in which people work, from one moment until before another.
 *
 * @param from first moment
 * @param to first moment after it; not after it if it is empty
 */
public record WorkSpan(Instant from, Instant to) {
    /** How long they are together. */
    public static Duration total(Collection<WorkSpan> spans) {
        return spans.stream().map(WorkSpan::duration).reduce(Duration.ZERO, Duration::plus);
    }

    /** What of it is not before that moment. */
    public WorkSpan since(Instant moment) {
        return from.isBefore(moment) ? new WorkSpan(moment, to) : this;
    }

    /** What of it is before that moment. */
    public WorkSpan until(Instant moment) {
        return to.isAfter(moment) ? new WorkSpan(from, moment) : this;
    }

    public boolean isEmpty() {
        return !from.isBefore(to);
    }

    /** How long it is; nothing if it is empty. */
    public Duration duration() {
        return isEmpty() ? Duration.ZERO : Duration.between(from, to);
    }
}
