/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.lifecycle;

/** What an action asks for beyond its state and permission. */
public enum Need {
    /** A sentence. */
    REASON,

    /** Which filing condition of the catalogue it meets. */
    CONDITION,

    /** Which unit gets it. */
    UNIT,

    /** Which person of the unit gets it. */
    HANDLER,

    /** Not the one who reported it: nobody checks the own report (evidence: a check by somebody else). */
    NOT_THE_REPORTER,

    /** Whoever was sent, if somebody was. */
    WHO_WAS_SENT,

    /** Another case that goes on for it. */
    OTHER_CASE,

    /** A date, at most a year ahead; once for a case (domain: 挂账). */
    UNTIL,

    /** Its source is one of those who look themselves, or it was verified (domain: 核实 vs 核查). */
    KNOWN_TO_BE_REAL,

    /** The clock of handling is not overdue, and it was postponed less than twice (domain: 延期). */
    IN_TIME,

    /** It was supervised, and nobody has replied. */
    SUPERVISED,

    /** Its handling was overdue, and nobody has appealed before (domain: 申诉). */
    WAS_OVERDUE,

    /** Not by the one who upheld it first (domain: 申诉, two reviewers). */
    OTHER_REVIEWER
}
