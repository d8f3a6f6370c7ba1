/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.cityloom.api.text.LocalizedText;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RulesTest {
    private static final Instant START = Instant.parse("2026-11-23T04:00:00Z");
    private static final Duration GAP = Duration.ofMinutes(10);

    @Test
    void raisesOnceWhenItHasHeldAndClearsWhenItIsGood() {
        HeldRule rule = new HeldRule(Duration.ofMinutes(2), GAP);
        HeldRule.State state = HeldRule.State.START;
        List<HeldRule.Finding> findings = new ArrayList<>();
        boolean[] bad = {true, true, true, true, false, false};
        boolean[] good = {false, false, false, false, false, true};
        for (int i = 0; i < bad.length; i++) {
            HeldRule.Step step = rule.next(state, START.plusSeconds(60L * i), bad[i], good[i]);
            state = step.state();
            findings.add(step.finding());
        }
        assertThat(findings)
                .containsExactly(
                        HeldRule.Finding.NONE,
                        HeldRule.Finding.NONE,
                        HeldRule.Finding.RAISE,
                        HeldRule.Finding.NONE,
                        HeldRule.Finding.NONE,
                        HeldRule.Finding.CLEAR);
    }

    @Test
    void tellsAMeterThatStandsStillByDay() {
        assertThat(told(60, 5000, 0, 30)).isEmpty();
        assertThat(told(62, 5000, 0, 30))
                .hasSize(1)
                .first()
                .extracting(LocalizedText::en)
                .asString()
                .contains("stands at 5000.0 lx");
        assertThat(told(200, 0, 0, -30)).isEmpty();
        assertThat(told(200, 5000, 0.3, 30)).isEmpty();
    }

    @Test
    void tellsAMeterThatIsDarkUnderAHighSunOrBrightAtNight() {
        assertThat(told(16, 0.5, 0.2, 11))
                .hasSize(1)
                .first()
                .extracting(LocalizedText::en)
                .asString()
                .contains("sun at 11°");
        assertThat(told(16, 150, 0.2, -11)).hasSize(1);
        assertThat(told(16, 0.5, 0.2, 9)).isEmpty();
        assertThat(told(16, 150, 0.2, -9)).isEmpty();
    }

    @Test
    void remembersItsStateAsText() {
        Memory memory = new Memory();
        HeldRule.State state = new HeldRule(Duration.ZERO, GAP)
                .next(HeldRule.State.START, START, true, false)
                .state();
        memory.keep("odd", state);
        memory.keep("reference", -1.5);
        Memory again = Memory.parse(memory.toText() + "newer=7;");
        assertThat(again.state("odd")).isEqualTo(state);
        assertThat(again.number("reference")).isEqualTo(-1.5);
        assertThat(again.toText()).endsWith("newer=7;");
        assertThat(again.state("never")).isEqualTo(HeldRule.State.START);
        assertThatThrownBy(() -> Memory.parse("odd.since=x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takesTheMiddleOfWhatMetersSay() {
        assertThat(Median.of(List.of(3.0, 1.0, 900.0), 2)).isEqualTo(3.0);
        assertThat(Median.of(List.of(1.0, 4.0), 2)).isEqualTo(2.5);
        assertThat(Median.of(List.of(1.0), 2)).isNull();
    }

    private static List<LocalizedText> told(int minutes, double lux, double step, double altitude) {
        Memory memory = new Memory();
        List<LocalizedText> told = new ArrayList<>();
        for (int minute = 0; minute <= minutes; minute++) {
            LocalizedText text = Defaults.thresholds()
                    .now()
                    .meter()
                    .next(memory, START.plusSeconds(60L * minute), lux + step * (minute % 2), altitude);
            if (text != null) {
                told.add(text);
            }
        }
        return told;
    }
}
