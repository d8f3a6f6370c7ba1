/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.internal.parks;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What switches the lamps of a circuit. On some days it sticks, on some it takes its time: up to a minute and a half, so that some are
 * still in time and others are not. It is told by any thread, and moves in one.
 */
final class Contactor {
    private static final Chances.Mishap STUCK =
            new Chances.Mishap("deaf", 0.06, 16, 17, Duration.ofMinutes(150), Duration.ofMinutes(240));
    private static final Chances.Mishap SLUGGISH =
            new Chances.Mishap("sluggish", 0.15, 0, 6, Duration.ofHours(16), Duration.ofHours(17));
    private static final double SLOWEST = 90; // seconds

    private final Chances chances;
    private volatile boolean told;
    private boolean on;
    private @Nullable Instant asked;

    Contactor(Chances chances) {
        this.chances = chances;
    }

    /** It is so already. */
    void begin(boolean lit) {
        told = lit;
        on = lit;
    }

    /** It is to let the lamps be on, or off. */
    void tell(boolean lit) {
        told = lit;
    }

    /** What it was told last. */
    boolean isTold() {
        return told;
    }

    /** Whether the lamps are on, as it was when it moved last. */
    boolean isOn() {
        return on;
    }

    /** Moves if it can by now. */
    void move(Instant now) {
        if (on == told) {
            asked = null;
            return;
        }
        Instant since = asked == null ? now : asked;
        asked = since;
        long takes = chances.strikes(SLUGGISH, now) ? Math.round(SLOWEST * 1000 * chances.share(SLUGGISH, now)) : 0;
        if (!chances.strikes(STUCK, now) && !now.isBefore(since.plusMillis(takes))) {
            on = told;
            asked = null;
        }
    }
}
