/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.muck.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.cityloom.subsystems.muck.internal.SpeedingRule.Finding;
import org.cityloom.subsystems.muck.internal.SpeedingRule.Step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SpeedingRuleTest {

    private static final Instant START = Instant.parse("2026-11-23T08:00:00Z");

    private final SpeedingRule rule = new SpeedingRule(Duration.ofSeconds(10), 5, Duration.ofMinutes(2));
    private SpeedingState state = SpeedingState.START;
    private final List<String> findings = new ArrayList<>();

    @Test
    void raisesOnceTheTruckWasOverTheLimitForTenSeconds() {
        drive(0, 60);
        drive(9, 60);
        assertThat(findings).isEmpty();
        drive(10, 60);
        drive(11, 60);
        assertThat(findings).containsExactly("RAISE 10");
    }

    @Test
    void doesNotRaiseForATruckAtTheLimit() {
        drive(0, 50);
        drive(60, 50);
        assertThat(findings).isEmpty();
    }

    @Test
    void startsAnewWhenTheTruckSlowsDownInBetween() {
        drive(0, 60);
        drive(8, 50);
        drive(12, 60);
        drive(21, 60);
        assertThat(findings).isEmpty();
    }

    @Test
    void clearsOnlyWellBelowTheLimit() {
        drive(0, 60);
        drive(10, 60);
        drive(20, 46);
        drive(30, 60);
        drive(40, 45);
        assertThat(findings).containsExactly("RAISE 10", "CLEAR 40");
    }

    @Test
    void clearsAsOfTheLastFixBeforeAGap() {
        drive(0, 60);
        drive(10, 60);
        drive(131, 60);
        drive(140, 60);
        drive(141, 60);
        assertThat(findings).containsExactly("RAISE 10", "CLEAR 10", "RAISE 141");
    }

    @Test
    void ignoresFixesThatComeLateOrTwice() {
        drive(10, 60);
        drive(5, 20);
        drive(10, 20);
        drive(20, 60);
        assertThat(findings).containsExactly("RAISE 20");
    }

    @Test
    void judgesEachFixByTheLimitOfItsPlace() {
        fix(0, 45, 30);
        fix(10, 45, 50);
        fix(20, 45, 30);
        fix(30, 45, 30);
        assertThat(findings).containsExactly("RAISE 30");
    }

    @Test
    void refusesThresholdsThatMakeNoSense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SpeedingRule(Duration.ZERO, 5, Duration.ofMinutes(2)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SpeedingRule(Duration.ofSeconds(10), -1, Duration.ofMinutes(2)));
    }

    @Test
    void readsTheMemoryOfOlderAndNewerVersions() {
        assertThat(SpeedingState.parse("")).isEqualTo(SpeedingState.START);
        assertThat(SpeedingState.parse("since=;last=5000;open=1;cover=open").open())
                .isTrue();
        assertThat(SpeedingState.parse("last=5000").over().last()).isEqualTo(Instant.ofEpochMilli(5000));
        assertThatIllegalArgumentException().isThrownBy(() -> SpeedingState.parse("last=yesterday"));
    }

    private void drive(int second, double speed) {
        fix(second, speed, 50);
    }

    private void fix(int second, double speed, double limit) {
        Step step = rule.next(state, START.plusSeconds(second), speed, limit);
        state = SpeedingState.parse(step.state().toText());
        if (step.finding() != Finding.NONE) {
            findings.add(
                    step.finding() + " " + Duration.between(START, step.at()).toSeconds());
        }
    }
}
