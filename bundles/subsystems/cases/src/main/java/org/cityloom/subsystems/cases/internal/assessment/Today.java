/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.assessment;

/**
 * The counters of the big screen.
 *
 * @param reported since the day began in the city
 * @param registered since then
 * @param closed since then, without those that were refused or made void
 * @param overdue handled by nobody though their deadline has passed, whenever they were reported
 */
public record Today(long reported, long registered, long closed, long overdue) {
    /** Nothing happened. */
    public static final Today NOTHING = new Today(0, 0, 0, 0);

    /** Both together. */
    public Today plus(Today other) {
        return new Today(
                reported + other.reported,
                registered + other.registered,
                closed + other.closed,
                overdue + other.overdue);
    }
}
