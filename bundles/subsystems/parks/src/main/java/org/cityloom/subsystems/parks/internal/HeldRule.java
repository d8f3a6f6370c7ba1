/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal;

import java.time.Duration;
import java.time.Instant;

import org.cityloom.api.alarms.Debounce;

/**
 * An alarm on what has gone on for a time, and is over when it is clearly good again.
 *
 * @param hold how long without interruption before it is raised
 * @param gap if nothing was heard for longer, nobody knows what was in between, and the time starts anew
 */
public record HeldRule(Duration hold, Duration gap) {

    /**
     * What is known between two measurements.
     *
     * @param bad how long it has gone on
     * @param open whether the alarm was raised and not cleared by the rule
     */
    public record State(Debounce bad, boolean open) {
        /** Before the first measurement. */
        public static final State START = new State(Debounce.START, false);
    }

    /** What to do. */
    public enum Finding {
        /** Nothing. */
        NONE,
        /** Raise the alarm. */
        RAISE,
        /** Clear it. */
        CLEAR
    }

    /**
     * The outcome of one measurement.
     *
     * @param state to be kept for the next one
     * @param finding what to do
     */
    public record Step(State state, Finding finding) {}

    /**
     * Takes a measurement; one that is not newer than the last changes nothing.
     *
     * @param bad whether it is as it should not be
     * @param good whether it is clearly as it should be; what is neither changes no open alarm
     */
    public Step next(State before, Instant at, boolean bad, boolean good) {
        Debounce held = before.bad().observe(bad, at, gap);
        if (held.equals(before.bad())) {
            return new Step(before, Finding.NONE);
        }
        if (before.open()) {
            return new Step(new State(held, !good), good ? Finding.CLEAR : Finding.NONE);
        }
        boolean raise = held.heldFor(hold);
        return new Step(new State(held, raise), raise ? Finding.RAISE : Finding.NONE);
    }
}
