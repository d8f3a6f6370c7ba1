/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal;

import java.time.Instant;
import java.util.Map;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

import org.cityloom.api.telemetry.Measurement;
import org.cityloom.subsystems.sanitation.internal.VehicleRules.Plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class VehicleRulesTest {

    private static final Plan SWEEPING = new Plan(true, true, true);

    private final VehicleRules rules = Defaults.thresholds().now().vehicles();

    @Test
    void worksWhileItMovesSlowlyWithWaterOfTheRightPressure() {
        assertThat(rules.work().works(fix(8, true, false, 0.5))).isTrue();
        assertThat(rules.work().works(fix(1.9, true, false, 0.5))).as("stands").isFalse();
        assertThat(rules.work().works(fix(15.1, true, false, 0.5)))
                .as("too fast")
                .isFalse();
        assertThat(rules.work().works(fix(8, true, false, 0.19))).as("no water").isFalse();
        assertThat(rules.work().works(fix(8, true, false, 1.01))).as("clogged").isFalse();
        assertThat(rules.work().works(fix(8, false, false, 0.5)))
                .as("nothing on")
                .isFalse();
    }

    @Test
    void worksDryWithTheBrushAlone() {
        assertThat(rules.work().works(fix(8, false, true, 0))).isTrue();
    }

    @Test
    void knowsPumpsThatAreRatedOtherwise() {
        assertThat(rules.judge(fix(8, true, false, 8), Plan.NONE)).containsEntry(Rule.PRESSURE, Verdict.BAD);
        assertThat(rules.rated(10).judge(fix(8, true, false, 8), Plan.NONE)).containsEntry(Rule.PRESSURE, Verdict.GOOD);
        assertThat(rules.rated(10).judge(fix(8, true, false, 10.5), Plan.NONE))
                .containsEntry(Rule.PRESSURE, Verdict.BAD);
    }

    @Test
    void looksAtThePressureOnlyWithThePumpOn() {
        assertThat(pressure(true, 0.1)).isEqualTo(Verdict.BAD);
        assertThat(pressure(true, 0.21)).as("not yet well inside").isEqualTo(Verdict.BETWEEN);
        assertThat(pressure(true, 0.22)).isEqualTo(Verdict.GOOD);
        assertThat(pressure(true, Double.NaN)).as("not told").isEqualTo(Verdict.BETWEEN);
        assertThat(pressure(false, 0)).isEqualTo(Verdict.GOOD);
    }

    @Test
    void isTooFastOnlyWhileItWorks() {
        assertThat(speed(16, true)).isEqualTo(Verdict.BAD);
        assertThat(speed(15, true)).as("within the margin").isEqualTo(Verdict.BETWEEN);
        assertThat(speed(13, true)).isEqualTo(Verdict.GOOD);
        assertThat(speed(60, false)).isEqualTo(Verdict.GOOD);
    }

    @Test
    void standsIdleWhileItHasSomethingToDo() {
        assertThat(idle(fix(0, false, false, 0), SWEEPING)).isEqualTo(Verdict.BAD);
        assertThat(idle(fix(0, true, false, 0.5), Plan.NONE)).as("pump on").isEqualTo(Verdict.BAD);
        assertThat(idle(fix(0, false, false, 0), Plan.NONE)).as("after work").isEqualTo(Verdict.GOOD);
        assertThat(idle(fix(3, false, false, 0), SWEEPING)).as("moves").isEqualTo(Verdict.GOOD);
    }

    @Test
    void drivesItsRouteWithoutWorking() {
        VehicleFix drives = fix(12, false, false, 0);
        assertThat(notWorking(drives, SWEEPING)).isEqualTo(Verdict.BAD);
        assertThat(notWorking(fix(0, false, false, 0), SWEEPING))
                .as("at a light")
                .isEqualTo(Verdict.BETWEEN);
        assertThat(notWorking(fix(12, false, true, 0), SWEEPING))
                .as("brush down")
                .isEqualTo(Verdict.GOOD);
        assertThat(notWorking(drives, new Plan(true, false, true)))
                .as("elsewhere")
                .isEqualTo(Verdict.GOOD);
        assertThat(notWorking(drives, new Plan(false, true, true)))
                .as("not now")
                .isEqualTo(Verdict.GOOD);
        assertThat(notWorking(drives, new Plan(true, true, false)))
                .as("collects")
                .isEqualTo(Verdict.GOOD);
    }

    @Test
    void saysNothingWithoutASpeed() {
        Measurement silent = new Measurement("a", Instant.EPOCH, 0, null, Map.of("pressure", 0.5));
        assertThat(rules.judge(VehicleFix.of(silent), SWEEPING)).isEmpty();
    }

    @Test
    void refusesABandOfWhichNothingIsLeft() {
        assertThatThrownBy(() -> new Work.Band(0.5, 0.53, 0.02)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Work(5, 5, new Work.Band(0, 1, 0))).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void neverWorksWhileARuleOfWorkIsBad(
            @ForAll @DoubleRange(max = 40) double speed,
            @ForAll @DoubleRange(max = 2) double pressure,
            @ForAll boolean pump,
            @ForAll boolean brush) {
        VehicleFix fix = fix(speed, pump, brush, pressure);
        if (new VehicleRulesTest().rules.judge(fix, SWEEPING).containsValue(Verdict.BAD)) {
            assertThat(Defaults.thresholds().now().vehicles().work().works(fix)).isFalse();
        }
    }

    private Verdict pressure(boolean pump, double pressure) {
        return verdict(Rule.PRESSURE, fix(8, pump, false, pressure), Plan.NONE);
    }

    private Verdict speed(double speed, boolean pump) {
        return verdict(Rule.SPEEDING, fix(speed, pump, false, 0.5), Plan.NONE);
    }

    private Verdict idle(VehicleFix fix, Plan plan) {
        return verdict(Rule.IDLE, fix, plan);
    }

    private Verdict notWorking(VehicleFix fix, Plan plan) {
        return verdict(Rule.NOT_WORKING, fix, plan);
    }

    private Verdict verdict(Rule rule, VehicleFix fix, Plan plan) {
        return rules.judge(fix, plan).getOrDefault(rule, Verdict.BETWEEN);
    }

    private static VehicleFix fix(double speed, boolean pump, boolean brush, double pressure) {
        return new VehicleFix(Instant.EPOCH, null, speed, pump, brush, pressure);
    }
}
