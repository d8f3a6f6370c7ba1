/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems;

/** How far an operation is. */
public enum OperationState {
    /** The archive is complete, signed by a trusted key and readable. */
    STAGED,
    /** Every rule holds; nothing was touched yet. */
    VERIFIED,
    /** What runs is being changed. */
    ACTIVATING,
    /** The new version runs and has to prove that it is healthy. */
    PROBATION,
    /** What was running runs again, because something failed. */
    ROLLING_BACK,
    /** Ended: what was asked for is done. */
    DONE,
    /** Ended: something failed, and what ran before runs again. */
    ROLLED_BACK,
    /** Ended before anything was touched. */
    REJECTED,
    /** Ended: something failed and could not be undone either; the sentence says what runs now. */
    FAILED;

    /** Whether nothing more will happen. */
    public boolean ended() {
        return compareTo(DONE) >= 0;
    }
}
