/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.city;

import java.time.Instant;
import java.util.Map;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

import org.cityloom.simulator.device.ToldCommand;

import static org.assertj.core.api.Assertions.assertThat;

class ObedienceTest {
    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

    private final RecordedTruth truth = new RecordedTruth();
    private final Obedience obedience = new Obedience("truck-1", "muck-command", truth, new SplittableRandom(7));

    @Test
    void nothingWentWrongIfTheNextReportShowsIt() {
        tell(1, true);
        report(0, true);
        assertThat(truth.faults()).isEmpty();
    }

    @Test
    void itWentWrongFromTheReportBeforeItWasToldUntilAReportShowsIt() {
        report(0, false);
        tell(1, true);
        report(10, false);
        report(20, false);
        report(30, true);
        assertThat(truth.faults()).containsExactly(fault(0, 30));
    }

    @Test
    void whatNoReportCanShowIsDoneWhenItSaysSo() {
        tell(1, false);
        report(10, false);
        assertThat(truth.faults()).isEmpty();
    }

    @Test
    void whatItRefusesIsWrongUntilItDoesSomethingElse() {
        report(0, false);
        obedience.hears(told(1), false);
        obedience.refuse();
        obedience.isHeard();
        report(10, true);
        tell(2, true);
        report(20, true);
        assertThat(truth.faults()).containsExactly(fault(0, 20));
    }

    @Test
    void whatWasSeenIsSeenAlthoughItIsToldAgain() {
        obedience.hears(told(1), true);
        report(10, true);
        tell(1, true);
        report(20, false);
        assertThat(truth.faults()).containsExactly(fault(10, 20));
    }

    @Test
    void whoIsSilentHearsNothing() {
        obedience.live(NOON, true);
        assertThat(obedience.hears(told(1), true)).isFalse();
        report(10, true);
        assertThat(truth.faults()).hasSize(1);
    }

    @Test
    void hasEachDefectNowAndThen() {
        boolean[] met = new boolean[3];
        for (int minute = 0; minute < 20_000; minute++) {
            obedience.live(NOON.plusSeconds(60L * minute), false);
            boolean cutOff = !obedience.hears(told(minute), true);
            boolean mute = !obedience.isHeard();
            met[0] |= cutOff;
            met[1] |= mute;
            met[2] |= obedience.isStuck();
            assertThat(cutOff && mute).isFalse();
        }
        assertThat(met).containsOnly(true);
    }

    private void tell(long id, boolean seen) {
        assertThat(obedience.hears(told(id), seen)).isTrue();
        assertThat(obedience.isHeard()).isTrue();
    }

    private void report(long second, boolean seen) {
        obedience.shows(NOON.plusSeconds(second), command -> seen);
    }

    private static ToldCommand told(long id) {
        return new ToldCommand(id, "lock", Map.of());
    }

    private static InjectedFault fault(long from, long until) {
        return new InjectedFault("truck-1", "muck-command", NOON.plusSeconds(from), NOON.plusSeconds(until));
    }
}
