/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.commands;

import java.time.Duration;

/**
 * The measurement that proves that a command was carried out, not only acknowledged: a lamp that is on draws current.
 *
 * @param deviceId which device measures it; not always the one that was told
 * @param signal which of its signals
 * @param minimum smallest value that proves it
 * @param maximum largest value that proves it
 * @param within how long after the acknowledgement it may take, by the device's clock, 1 s to 1 h
 * @param held how long the values must prove it without one in between that does not; zero if one is enough, and shorter than {@code within}.
 *     For what comes about by chance as well: a truck that brakes for a corner has no working limiter yet
 */
public record ExpectedEffect(
        String deviceId, String signal, double minimum, double maximum, Duration within, Duration held) {
    /** @throws IllegalArgumentException if a range is empty or a time is out of its range */
    public ExpectedEffect {
        if (!(minimum <= maximum)
                || held.isNegative()
                || held.compareTo(within) >= 0
                || within.compareTo(Duration.ofSeconds(1)) < 0
                || within.compareTo(Duration.ofHours(1)) > 0) {
            throw new IllegalArgumentException(
                    "effect on " + signal + ": " + minimum + " to " + maximum + " within " + within + " for " + held);
        }
    }

    /** One measurement is enough. */
    public ExpectedEffect(String deviceId, String signal, double minimum, double maximum, Duration within) {
        this(deviceId, signal, minimum, maximum, within, Duration.ZERO);
    }

    /** Whether that value proves it, for the moment. */
    public boolean isProvenBy(double value) {
        return value >= minimum && value <= maximum;
    }
}
