/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.alarms;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DebounceTest {
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);
    private static final Duration GAP = Duration.ofSeconds(30);

    @Test
    void isMetOnceTheConditionHasHeldLongEnough() {
        Debounce state = Debounce.START.observe(true, NOON, GAP).observe(true, NOON.plusSeconds(9), GAP);
        assertThat(state.heldFor(TEN_SECONDS)).isFalse();
        state = state.observe(true, NOON.plusSeconds(10), GAP);
        assertThat(state.heldFor(TEN_SECONDS)).isTrue();
        assertThat(state.held()).isEqualTo(TEN_SECONDS);
    }

    @Test
    void startsAnewAfterAnInterruption() {
        Debounce state = Debounce.START
                .observe(true, NOON, GAP)
                .observe(false, NOON.plusSeconds(5), GAP)
                .observe(true, NOON.plusSeconds(6), GAP)
                .observe(true, NOON.plusSeconds(12), GAP);
        assertThat(state.held()).isEqualTo(Duration.ofSeconds(6));
        assertThat(state.heldFor(TEN_SECONDS)).isFalse();
    }

    @Test
    void startsAnewAfterASilenceInWhichNobodyKnows() {
        Debounce state = Debounce.START.observe(true, NOON, GAP).observe(true, NOON.plusSeconds(31), GAP);
        assertThat(state.held()).isZero();
        assertThat(Debounce.START
                        .observe(true, NOON, GAP)
                        .observe(true, NOON.plusSeconds(30), GAP)
                        .held())
                .isEqualTo(GAP);
    }

    @Test
    void ignoresWhatComesLate() {
        Debounce state = Debounce.START.observe(true, NOON, GAP).observe(true, NOON.plusSeconds(10), GAP);
        assertThat(state.observe(false, NOON.plusSeconds(5), GAP)).isEqualTo(state);
        assertThat(state.observe(false, NOON.plusSeconds(10), GAP)).isEqualTo(state);
    }

    @Test
    void holdsNothingBeforeTheFirstObservation() {
        assertThat(Debounce.START.heldFor(Duration.ZERO)).isFalse();
        assertThat(Debounce.START.held()).isZero();
    }

    @RepeatedTest(20)
    void agreesWithASearchThroughAllObservations(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Debounce state = Debounce.START;
        Instant since = null;
        Instant last = null;
        Instant at = NOON;
        for (int i = 0; i < 500; i++) {
            at = at.plusSeconds(1 + random.nextInt(40));
            boolean condition = random.nextInt(4) != 0;
            if (!condition) {
                since = null;
            } else if (since == null || Duration.between(last, at).compareTo(GAP) > 0) {
                since = at;
            }
            last = at;
            state = state.observe(condition, at, GAP);
            assertThat(state.held()).isEqualTo(since == null ? Duration.ZERO : Duration.between(since, at));
        }
    }
}
