/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.lifecycle;

import org.cityloom.api.calendar.WorkingCalendar;
import org.cityloom.subsystems.cases.internal.clock.Limit;

/** How long the steps of the centre may take, and by which calendar a unit works. Answers must not block. */
public interface Limits {
    /** That of a step other than handling, whose limit is that of the filing condition. */
    Limit of(ClockKind kind);

    /** Part of a limit that is left when its light turns yellow, 0 to 1. */
    double yellowShare();

    /** Within how many hours a reply to a supervision is due, 1 to 10,000: work hours, unless the handling is timed without a break. */
    int replyHours();

    /** The calendar that a unit follows; empty for the centre's own. */
    WorkingCalendar calendar(String unit);
}
