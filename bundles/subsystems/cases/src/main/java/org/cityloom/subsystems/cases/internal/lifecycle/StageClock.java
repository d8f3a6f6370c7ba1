/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.lifecycle;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.cityloom.subsystems.cases.internal.clock.RunningClock;

/**
 * A clock of a case.
 *
 * @param kind what it times
 * @param clock how it runs
 * @param stoppedAt when what it times was done; null while it is not
 * @param unit whose work it times; empty for the centre's
 */
public record StageClock(ClockKind kind, RunningClock clock, @Nullable Instant stoppedAt, String unit) {
    /** Whether what it times is not done. */
    public boolean isGoingOn() {
        return stoppedAt == null;
    }

    /** When what it times was done, as far as it is known: also if it stands still, since it was done then unless it goes on. */
    public @Nullable Instant doneAt() {
        if (stoppedAt == null && clock.isPaused()) {
            return clock.pauses().get(clock.pauses().size() - 1).from();
        }
        return stoppedAt;
    }

    /** Whether it was, or is, overdue. */
    public boolean isOverdue(Instant now) {
        return clock.isOverdue(stoppedAt == null ? now : stoppedAt);
    }

    StageClock with(RunningClock changed) {
        return new StageClock(kind, changed, stoppedAt, unit);
    }

    /** What it times is over; what stood still was done when it began to stand still. */
    StageClock stopped(Instant at) {
        Instant done = doneAt();
        return new StageClock(kind, clock, done == null ? at : done, unit);
    }
}
