/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import org.cityloom.api.testing.SteppedClock;

import static org.assertj.core.api.Assertions.assertThat;

class FailedAttemptsTest {
    private final SteppedClock clock = new SteppedClock(Instant.parse("2026-06-01T12:00:00Z"));
    private final FailedAttempts attempts = new FailedAttempts(clock, 3, Duration.ofSeconds(60));

    private Duration waitAfterFailure() {
        attempts.failed("li");
        Duration waited = Duration.ZERO;
        while (attempts.mustWait("li")) {
            clock.pass(Duration.ofSeconds(1));
            waited = waited.plusSeconds(1);
        }
        return waited;
    }

    @Test
    void theDelayDoublesUpToTheLongest() {
        assertThat(waitAfterFailure()).isZero();
        assertThat(waitAfterFailure()).isZero();
        for (long seconds : new long[] {1, 2, 4, 8, 16, 32, 60, 60}) {
            assertThat(waitAfterFailure()).hasSeconds(seconds);
        }
    }

    @Test
    void nobodyElseHasToWait() {
        for (int i = 0; i < 5; i++) {
            attempts.failed("li");
        }
        assertThat(attempts.mustWait("li")).isTrue();
        assertThat(attempts.mustWait("wang")).isFalse();
    }

    @Test
    void successAndAnHourOfPeaceForgiveEverything() {
        for (int i = 0; i < 5; i++) {
            attempts.failed("li");
            attempts.failed("wang");
        }
        attempts.forgive("li", 5);
        assertThat(attempts.mustWait("li")).isFalse();
        clock.pass(Duration.ofMinutes(61));
        attempts.failed("wang");
        assertThat(attempts.mustWait("wang")).isFalse();
    }

    @Test
    void aMillionNamesFillNoMemory() {
        attempts.failed("first");
        for (int i = 0; i < 1_000_000; i++) {
            attempts.failed("name " + i);
        }
        assertThat(attempts)
                .extracting("table")
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .hasSize(10_000);
    }
}
