/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems;

/** Where an installed subsystem stands. */
public enum SubsystemState {
    /** It runs and was kept. */
    ACTIVE,
    /** Its first version is being put in: nothing of it was kept yet, and it may be taken away again. */
    ACTIVATING,
    /** It runs, but its probation is not over: the version before, or nothing if it is the first, may come back. */
    PROBATION,
    /** An operation works on it at this moment. */
    CHANGING,
    /** An operator stopped it; the broker keeps its messages. */
    STOPPED,
    /** The platform stopped it to protect the others; an operator has to start it again or to roll it back. */
    QUARANTINED,
    /** It should run, but did not start; the reason says why. */
    FAILED
}
