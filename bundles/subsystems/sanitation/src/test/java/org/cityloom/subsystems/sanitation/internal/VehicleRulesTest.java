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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.cityloom.api.places.Position;
import org.cityloom.api.telemetry.Measurement;
import org.cityloom.subsystems.sanitation.internal.VehicleFix.Levels;
import org.cityloom.subsystems.sanitation.internal.VehicleLevels.Falls;
import org.cityloom.subsystems.sanitation.internal.VehicleRules.Plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class VehicleRulesTest {

    private static final Position HERE = new Position(27.23, 111.46);
    private static final Plan SWEEPING = new Plan(true, true, true, true);

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
        assertThat(rules.judge(fix(8, true, false, 8), Plan.NONE, Falls.UNKNOWN))
                .containsEntry(Rule.PRESSURE, Verdict.BAD);
        assertThat(rules.rated(10).judge(fix(8, true, false, 8), Plan.NONE, Falls.UNKNOWN))
                .containsEntry(Rule.PRESSURE, Verdict.GOOD);
        assertThat(rules.rated(10).judge(fix(8, true, false, 10.5), Plan.NONE, Falls.UNKNOWN))
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
        assertThat(notWorking(drives, new Plan(true, true, false, true)))
                .as("elsewhere")
                .isEqualTo(Verdict.GOOD);
        assertThat(notWorking(drives, new Plan(false, true, true, true)))
                .as("not now")
                .isEqualTo(Verdict.GOOD);
        assertThat(notWorking(drives, new Plan(true, true, true, false)))
                .as("collects")
                .isEqualTo(Verdict.GOOD);
    }

    @Test
    void isOffItsRouteOnlyBetweenItsFirstStopAndItsLast() {
        VehicleFix drives = fixAt(HERE, 30);
        assertThat(offRoute(drives, new Plan(true, true, false, true))).isEqualTo(Verdict.BAD);
        assertThat(offRoute(fixAt(HERE, 0), new Plan(true, true, false, false)))
                .as("stands, and collects")
                .isEqualTo(Verdict.BAD);
        assertThat(offRoute(drives, SWEEPING)).as("on it").isEqualTo(Verdict.GOOD);
        assertThat(offRoute(drives, new Plan(true, false, false, true)))
                .as("on the way to it or home")
                .isEqualTo(Verdict.GOOD);
        assertThat(offRoute(drives, new Plan(false, true, false, true)))
                .as("not now")
                .isEqualTo(Verdict.GOOD);
        VehicleFix nowhere = new VehicleFix(Instant.EPOCH, null, 30, false, false, 0, Levels.UNKNOWN, Double.NaN);
        assertThat(offRoute(nowhere, new Plan(true, true, false, true)))
                .as("nobody knows where")
                .isEqualTo(Verdict.BETWEEN);
    }

    @Test
    void missesWhatHasFallenByMoreThanItMay() {
        assertThat(fallen(Rule.FUEL, new Falls(0, 5.1))).isEqualTo(Verdict.BAD);
        assertThat(fallen(Rule.FUEL, new Falls(0, 5))).isEqualTo(Verdict.BETWEEN);
        assertThat(fallen(Rule.FUEL, new Falls(0, 2.5))).isEqualTo(Verdict.GOOD);
        assertThat(fallen(Rule.LEAK, new Falls(5.1, 0))).isEqualTo(Verdict.BAD);
        assertThat(fallen(Rule.LEAK, Falls.UNKNOWN)).as("not told").isEqualTo(Verdict.BETWEEN);
    }

    @Test
    void doesNotWaterWhereIceForms() {
        assertThat(cold(true, 3)).isEqualTo(Verdict.BAD);
        assertThat(cold(true, 3.1)).as("within the margin").isEqualTo(Verdict.BETWEEN);
        assertThat(cold(true, 3.6)).isEqualTo(Verdict.GOOD);
        assertThat(cold(false, -5)).as("sweeps dry").isEqualTo(Verdict.GOOD);
        assertThat(cold(true, Double.NaN)).as("not told").isEqualTo(Verdict.BETWEEN);
    }

    @Test
    void saysNothingWithoutASpeed() {
        Measurement silent = new Measurement("a", Instant.EPOCH, 0, null, Map.of("pressure", 0.5));
        assertThat(rules.judge(VehicleFix.of(silent), SWEEPING, Falls.UNKNOWN)).isEmpty();
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
        if (new VehicleRulesTest().rules.judge(fix, SWEEPING, Falls.UNKNOWN).containsValue(Verdict.BAD)) {
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

    private static VehicleFix fixAt(@Nullable Position place, double speed) {
        return new VehicleFix(Instant.EPOCH, place, speed, false, false, 0, Levels.UNKNOWN, Double.NaN);
    }

    private Verdict offRoute(VehicleFix fix, Plan plan) {
        return verdict(Rule.OFF_ROUTE, fix, plan);
    }

    private Verdict fallen(Rule rule, Falls falls) {
        return rules.judge(fix(0, false, false, 0), Plan.NONE, falls).getOrDefault(rule, Verdict.BETWEEN);
    }

    private Verdict cold(boolean pump, double temperature) {
        VehicleFix fix = new VehicleFix(Instant.EPOCH, null, 8, pump, true, 0.5, Levels.UNKNOWN, temperature);
        return verdict(Rule.COLD, fix, Plan.NONE);
    }

    private Verdict verdict(Rule rule, VehicleFix fix, Plan plan) {
        return rules.judge(fix, plan, Falls.UNKNOWN).getOrDefault(rule, Verdict.BETWEEN);
    }

    private static VehicleFix fix(double speed, boolean pump, boolean brush, double pressure) {
        return new VehicleFix(Instant.EPOCH, null, speed, pump, brush, pressure, Levels.UNKNOWN, Double.NaN);
    }
}
