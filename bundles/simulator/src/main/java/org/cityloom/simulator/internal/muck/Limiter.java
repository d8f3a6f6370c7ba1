/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.internal.muck;

import java.util.Optional;

import org.cityloom.api.telemetry.Measurement;
import org.cityloom.simulator.device.ToldCommand;

/**
 * What keeps a truck from driving faster than it was told, or at all. It is told by any thread, and set in one; while it sticks, it stays as it was.
 */
final class Limiter {
    private static final String LIMIT = "limit-speed";
    private static final String LOCK = "lock";
    private static final double STANDS = 0.5; // km/h

    private volatile double mostTold = Double.MAX_VALUE; // m/s
    private volatile boolean lockTold;
    private double most = Double.MAX_VALUE;
    private boolean locked;

    /** Takes what it is told; answers why not, or empty if it did. */
    Optional<String> obey(ToldCommand command) {
        switch (command.kind()) {
            case "say" -> {} // the driver hears it
            case LIMIT -> mostTold = command.number("speed") / 3.6;
            case LOCK -> lockTold = command.number("on") == 1;
            default -> {
                return Optional.of("a truck does not know " + command.kind());
            }
        }
        return Optional.empty();
    }

    /** Sets itself as it was told. */
    void set(boolean stuck) {
        if (!stuck) {
            most = mostTold;
            locked = lockTold;
        }
    }

    /** Metres per second that it allows. */
    double most() {
        return most;
    }

    boolean isLocked() {
        return locked;
    }

    /** Whether a measurement can show that this was done: not what was said, nor that it may drive again. */
    static boolean isSeen(ToldCommand command) {
        return command.kind().equals(LIMIT) || (command.kind().equals(LOCK) && command.number("on") == 1);
    }

    /** Whether a measurement shows it. */
    static boolean isSeen(ToldCommand command, Measurement report) {
        double allowed = command.kind().equals(LIMIT) ? command.number("speed") : STANDS;
        return report.signal("speed", Double.MAX_VALUE) <= allowed;
    }
}
