/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.alarms;

/**
 * Two thresholds, so that a value that trembles around one of them does not switch to and fro.
 *
 * @param on at or above this value it switches on
 * @param off at or below this value it switches off; less than {@code on}
 */
public record Hysteresis(double on, double off) {
    /** @throws IllegalArgumentException unless off is less than on */
    public Hysteresis {
        if (!(off < on)) {
            throw new IllegalArgumentException("off (" + off + ") must be less than on (" + on + ")");
        }
    }

    /** The state after a value, given the state before; between the thresholds it stays as it was. */
    public boolean next(boolean before, double value) {
        return before ? value > off : value >= on;
    }
}
