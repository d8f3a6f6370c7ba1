/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.commands;

/** How far a command has come; in order: what goes on, what ended as wanted, and what failed. */
public enum CommandState {
    /** A second person has to approve it. */
    AWAITING_APPROVAL,
    /** To be sent, for the first time or again. */
    SENDING,
    /** Sent; the device has not said anything yet. */
    SENT,
    /** The device says that it did; what proves it has not been measured yet. */
    ACKNOWLEDGED,
    /** Carried out, and proven if there is a proof. */
    DONE,
    /** The second person was against it. */
    REJECTED,
    /** Taken back before the device said anything; it may have got it nevertheless. */
    CANCELLED,
    /** The device would not or could not. */
    REFUSED,
    /** The device said nothing, as often as it was told. */
    UNANSWERED,
    /** Its time was over before it was sent or answered. */
    EXPIRED,
    /** The device says that it did, but what would prove it was not measured. */
    INEFFECTIVE;

    /** Whether nothing more will happen to it. */
    public boolean isOver() {
        return compareTo(DONE) >= 0;
    }

    /** Whether it ended without the device doing what it was told, and nobody wanted it so. */
    public boolean isFailed() {
        return compareTo(REFUSED) >= 0;
    }
}
