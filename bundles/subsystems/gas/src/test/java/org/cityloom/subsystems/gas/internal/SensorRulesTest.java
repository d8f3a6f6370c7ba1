/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.gas.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.cityloom.subsystems.gas.internal.SensorRules.Finding;
import org.cityloom.subsystems.gas.internal.SensorRules.Step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SensorRulesTest {

    private static final Instant START = Instant.parse("2026-11-23T08:00:00Z");

    private final SensorRules rules = Defaults.thresholds().rules();
    private SensorState state = SensorState.START;

    @Test
    void raisesLevelsAtTheirThresholdsAndClearsThemBelow() {
        assertThat(gas(0, 19.9)).isEmpty();
        assertThat(gas(60, 20)).containsExactly(new Finding(Rule.LEVEL_1, true, 20));
        assertThat(gas(120, 50)).containsExactly(new Finding(Rule.LEVEL_2, true, 50));
        assertThat(gas(180, 45.1)).isEmpty();
        assertThat(gas(240, 45)).containsExactly(new Finding(Rule.LEVEL_2, false, 45));
        assertThat(gas(300, 15.1)).isEmpty();
        assertThat(gas(360, 15)).containsExactly(new Finding(Rule.LEVEL_1, false, 15));
    }

    @Test
    void raisesARiseOfMoreThanTenWithinTenMinutes() {
        assertThat(gas(0, 2)).isEmpty();
        assertThat(gas(5, 12)).isEmpty();
        assertThat(gas(10, 12.5)).containsExactly(new Finding(Rule.RISE, true, 10.5));
        assertThat(gas(11, 7)).containsExactly(new Finding(Rule.RISE, false, 0)); // what was before is out of sight
    }

    @Test
    void seesNoRiseInWhatGrowsSlowly() {
        for (int minute = 0; minute < 600; minute += 10) {
            assertThat(gas(minute, minute * 0.03)).isEmpty();
        }
    }

    @Test
    void comparesAPressureWithItsSetPoint() {
        assertThat(pressure(0, 2.2, 2.0)).isEmpty();
        assertThat(pressure(1, 2.21, 2.0)).containsExactly(new Finding(Rule.PRESSURE_WARNING, true, 2.21));
        assertThat(pressure(2, 3.01, 2.0)).containsExactly(new Finding(Rule.PRESSURE, true, 3.01));
        assertThat(pressure(3, 2.97, 2.0)).isEmpty();
        assertThat(pressure(4, 2.0, 2.0))
                .containsExactly(
                        new Finding(Rule.PRESSURE, false, 2.0), new Finding(Rule.PRESSURE_WARNING, false, 2.0));
        assertThat(pressure(5, 1.49, 2.0)).hasSize(2);
    }

    @Test
    void judgesNoPressureWithoutASetPoint() {
        assertThat(pressure(0, 900, null)).isEmpty();
    }

    @Test
    void findsWaterAndAnEmptyBatteryAndTheirEnd() {
        assertThat(take(0, Map.of("immersion", 1.0, "battery", 20.0), null))
                .extracting(Finding::rule)
                .containsExactly(Rule.IMMERSION, Rule.BATTERY);
        assertThat(take(1, Map.of("immersion", 0.0, "battery", 29.0), null))
                .containsExactly(new Finding(Rule.IMMERSION, false, 0));
        assertThat(take(2, Map.of("battery", 95.0), null)).containsExactly(new Finding(Rule.BATTERY, false, 95));
    }

    @Test
    void leavesOutWhatComesLate() {
        gas(10, 3);
        Step late = rules.next(state, at(10), Map.of("methane", 80.0), null);
        assertThat(late).isEqualTo(new Step(state, List.of(), false));
    }

    @Test
    void refusesBoundsOfAPressureThatLieWithinTheDeviation() {
        assertThatThrownBy(() -> new PressureRule(0.3, 1.2, 0.75, 0.02))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("outside of the deviation");
    }

    private List<Finding> gas(int minute, double methane) {
        return take(minute, Map.of("methane", methane), null);
    }

    private List<Finding> pressure(int minute, double outlet, @Nullable Double set) {
        return take(minute, Map.of("outlet", outlet), set);
    }

    private List<Finding> take(int minute, Map<String, Double> signals, @Nullable Double set) {
        Step step = rules.next(state, at(minute), signals, set);
        state = step.state();
        return step.findings();
    }

    private static Instant at(int minute) {
        return START.plusSeconds(60L * minute);
    }
}
