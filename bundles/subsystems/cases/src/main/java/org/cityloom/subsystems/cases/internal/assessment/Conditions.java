/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.assessment;

/** Conditions of formulas. What happened after the end of the period has not happened yet for its figures. */
final class Conditions {
    private Conditions() {}

    static String done(Moment moment) {
        return moment.column() + " < :to";
    }

    static String notYet(Moment moment) {
        return "(" + moment.column() + " IS NULL OR " + moment.column() + " >= :to)";
    }

    static String inTime(Moment done, Moment due) {
        return done.column() + " < :to AND " + done.column() + " <= " + due.column();
    }

    /** In time, or an appeal was upheld; never null. */
    static String handledInTime() {
        return "COALESCE(exempt OR (" + inTime(Moment.HANDLED, Moment.HANDLE_DUE) + "), FALSE)";
    }
}
