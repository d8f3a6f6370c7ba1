/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.gas.internal.store;

import java.time.Duration;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What people say of a sensor; the registry of devices says the rest.
 *
 * @param device its id
 * @param site where it is
 * @param interval how often it reports, in whole seconds, 1 s to {@link #LONGEST_INTERVAL}; null as its type says
 * @param calibratedOn the day of its latest calibration; null if nobody knows
 * @param setPressure kPa at the outlet to which the regulator is set, more than 0 and at most {@link #HIGHEST_PRESSURE}; null if none is known
 * @param operator which company looks after it, at most {@link #LONGEST_OPERATOR} characters; empty if none is known
 */
public record Sensor(
        String device,
        Site site,
        @Nullable Duration interval,
        @Nullable LocalDate calibratedOn,
        @Nullable Double setPressure,
        String operator) {
    /** The longest interval: probes report at least daily. */
    public static final Duration LONGEST_INTERVAL = Duration.ofDays(1);

    /** kPa, range of the signal. */
    public static final double HIGHEST_PRESSURE = 1000;

    /** Characters of the longest name of an operator. */
    public static final int LONGEST_OPERATOR = 100;

    /** @throws IllegalArgumentException if a bound is broken */
    public Sensor {
        if (interval != null && (interval.toSeconds() < 1 || interval.compareTo(LONGEST_INTERVAL) > 0)) {
            throw new IllegalArgumentException("the interval must be 1 s to " + LONGEST_INTERVAL + ", got " + interval);
        }
        if (setPressure != null && !(setPressure > 0 && setPressure <= HIGHEST_PRESSURE)) {
            throw new IllegalArgumentException("the set pressure must be more than 0 and at most " + HIGHEST_PRESSURE
                    + " kPa, got " + setPressure);
        }
        if (operator.length() > LONGEST_OPERATOR) {
            throw new IllegalArgumentException("an operator has at most " + LONGEST_OPERATOR + " characters");
        }
    }
}
