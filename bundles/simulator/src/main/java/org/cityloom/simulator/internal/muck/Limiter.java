/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.internal.muck;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.telemetry.Measurement;
import org.cityloom.simulator.device.ToldCommand;

/**
 * What keeps a truck from driving faster than it was told, or at all. It is told by any thread, and set in one; while it sticks, it stays as it was.
 */
final class Limiter {
    private static final String LIMIT = "limit-speed";
    private static final String LOCK = "lock";
    private static final double STANDS = 0.5; // km/h
    private static final Duration LASTS = Duration.ofSeconds(90); // longer than a corner or a light takes

    private volatile double mostTold = Double.MAX_VALUE; // m/s
    private volatile boolean lockTold;
    private double most = Double.MAX_VALUE;
    private boolean locked;
    private long shown; // which command reports show since then
    private @Nullable Instant since;

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

    /** Whether reports have shown it for long enough, this one being the newest. */
    boolean isSeen(ToldCommand command, Measurement report) {
        double allowed = command.kind().equals(LIMIT) ? command.number("speed") : STANDS;
        boolean slow = report.signal("speed", Double.MAX_VALUE) <= allowed;
        Instant before = command.id() == shown ? since : null;
        Instant began = before == null ? report.time() : before;
        shown = command.id();
        since = slow ? began : null;
        return slow && !report.time().isBefore(began.plus(LASTS));
    }
}
