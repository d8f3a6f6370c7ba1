/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.assessment;

import java.util.Locale;

/**
 * When something happened to a case, or was due. What may happen more than once is the first time, unless it says otherwise. What ends with
 * COUNTS is when the case counts for a formula: at the deadline, or when it was done if that was earlier, so that it counts in one period
 * only.
 */
public enum Moment {
    REPORTED,

    /** Intake passed it on to registering, or somebody found it real. */
    ACCEPTED,

    /** Not accepted, or made void: then it is no valid report. */
    REFUSED,

    /** Registering sent it back to intake. */
    SENT_BACK,

    /** Of the last verification. */
    VERIFY_DUE,

    /** End of the last verification; missing while it goes on. */
    VERIFIED,

    VERIFY_COUNTS,

    /** Until when it had to be registered; missing before it is. */
    INTAKE_DUE,

    REGISTERED,

    /** The dispatcher returned it to registering. */
    TAKEN_BACK,

    /** Of the first dispatch; missing while it is suspended or taken back. */
    DISPATCH_DUE,

    DISPATCHED,

    DISPATCH_COUNTS,

    /** The unit returned it to the dispatcher. */
    RETURNED,

    /** Missing while handling stands still. */
    HANDLE_DUE,

    /** When the unit confirmed that it was done; after a rework the last time, and missing until then. */
    HANDLED,

    /** Missing also if it was made void. */
    HANDLE_COUNTS,

    /** The same as HANDLE_DUE while the unit has not confirmed and the case is open; missing otherwise. */
    WAITING_DUE,

    POSTPONED,

    REWORKED,

    /** Of the last check. */
    CHECK_DUE,

    /** End of the last check; missing while it goes on. */
    CHECKED,

    CHECK_COUNTS,

    /** When it was ended, in whatever way. */
    CLOSED,

    /** At the deadline of handling, or when it was closed if that was earlier; missing if it was never dispatched, or made void. */
    CLOSE_COUNTS,

    /** The last rating; the case itself knows nothing of it. */
    RATED;

    /** Name of its column in {@code cases_fact}. */
    public String column() {
        return name().toLowerCase(Locale.ROOT) + "_at";
    }
}
