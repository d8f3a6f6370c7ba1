/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.function.IntFunction;

import org.junit.jupiter.api.Test;

import org.cityloom.api.testing.SteppedClock;

import static org.assertj.core.api.Assertions.assertThat;

class AttemptGateTest {
    private static final String THIEF = "203.0.113.9";
    private static final String HOME = "10.0.0.7";

    private final SteppedClock clock = new SteppedClock(Instant.parse("2026-06-01T12:00:00Z"));
    private final AttemptGate gate = new AttemptGate(clock, 3, Duration.ofSeconds(60), Duration.ofSeconds(900));

    /** How many of these guesses are looked at at all. */
    private int guess(int tries, Duration pause, String name, IntFunction<String> address) {
        int looked = 0;
        for (int i = 0; i < tries; i++) {
            looked += gate.admits(name, address.apply(i)) ? 1 : 0;
            clock.pass(pause);
        }
        return looked;
    }

    @Test
    void ofTenThousandGuessesFromOneAddressAHandfulIsLookedAt() {
        assertThat(guess(10_000, Duration.ofMillis(100), "li", i -> THIEF)).isLessThanOrEqualTo(13);
    }

    @Test
    void thePersonGetsInDuringTheAttack() {
        guess(10_000, Duration.ofMillis(100), "li", i -> THIEF);
        assertThat(gate.admits("li", HOME)).isTrue();
        gate.succeeded("li", HOME);
        assertThat(gate.admits("li", THIEF)).isFalse();
    }

    @Test
    void whoCameInBeforeGetsInThoughThousandsOfAddressesAttack() {
        assertThat(gate.admits("li", HOME)).isTrue();
        gate.succeeded("li", HOME);
        int looked = guess(10_000, Duration.ofMillis(100), "li", i -> "203.0." + i / 250 + "." + i % 250);
        assertThat(looked).isLessThan(200);
        assertThat(gate.admits("li", HOME)).isTrue();
    }

    @Test
    void manyNamesAreTriedFromOneAddressNoFasterThanOne() {
        int looked = 0;
        for (int i = 0; i < 10_000; i++) {
            looked += gate.admits("name-" + i, THIEF) ? 1 : 0;
            clock.pass(Duration.ofMillis(100));
        }
        assertThat(looked).isLessThanOrEqualTo(13);
    }

    @Test
    void nobodyWashesAnAddressCleanWithAnAccountOfTheirOwn() {
        int looked = 0;
        for (int i = 0; i < 10_000; i++) {
            looked += gate.admits("li", THIEF) ? 1 : 0;
            if (gate.admits("thief", THIEF)) {
                gate.succeeded("thief", THIEF);
            }
            clock.pass(Duration.ofMillis(100));
        }
        assertThat(looked).isLessThanOrEqualTo(20);
    }

    @Test
    void aSuccessForgivesTheOwnTypingErrors() {
        for (int i = 0; i < 2; i++) {
            assertThat(gate.admits("li", HOME)).isTrue();
        }
        assertThat(gate.admits("li", HOME)).isTrue();
        gate.succeeded("li", HOME);
        assertThat(gate.admits("li", HOME)).isTrue();
    }

    @Test
    void allAddressesOfOneNetworkOfIpv6CountAsOne() {
        assertThat(guess(1000, Duration.ZERO, "li", i -> "2001:db8:1:2::" + Integer.toHexString(i + 1)))
                .isEqualTo(3);
        assertThat(AttemptGate.network("2001:db8:1:2::1")).isNotEqualTo(AttemptGate.network("2001:db8:1:3::1"));
    }
}
