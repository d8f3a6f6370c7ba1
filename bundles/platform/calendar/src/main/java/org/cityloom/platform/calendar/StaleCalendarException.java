/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.calendar;

/** Somebody else changed the calendar since it was looked at. */
public class StaleCalendarException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param current the version that is in force now */
    public StaleCalendarException(String unit, long current) {
        super("the calendar of '" + unit + "' has version " + current + " by now; look at it and change it again");
    }
}
