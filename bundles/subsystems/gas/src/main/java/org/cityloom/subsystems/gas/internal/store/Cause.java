/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.gas.internal.store;

/** What an alarm turned out to be. */
public enum Cause {
    /** Gas of the network, or a regulator that does not hold its pressure. */
    LEAK(true),
    /** Gas of what rots in the well or sewer: it comes with warmth, day after day, and holds no ethane (domain). */
    BIOGAS(true),
    /** The sensor or its line is broken. */
    FAULT(false),
    /** Nothing was there. */
    FALSE_ALARM(false);

    private final boolean real;

    Cause(boolean real) {
        this.real = real;
    }

    /** Whether it was really there, so that the alarm is not over before the cause has gone. */
    public boolean real() {
        return real;
    }
}
