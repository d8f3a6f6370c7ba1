/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.gas.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.alarms.Hysteresis;

/**
 * The rules of what a sensor measures. Measurements count in the order of device time; one that is not newer than the newest is late and
 * changes nothing. What a measurement does not tell leaves its rules as they were. If a person clears an alarm while its cause is still
 * there, its rule stays silent until the cause has gone.
 *
 * <p>Pure and immutable; safe for all threads.
 *
 * @param level1 %LEL
 * @param level2 %LEL
 * @param rise of gas
 * @param pressure at the outlet
 * @param battery % below which it is low (on) and above which it was changed (off), both negated: less is worse
 */
public record SensorRules(
        Hysteresis level1, Hysteresis level2, RiseRule rise, PressureRule pressure, Hysteresis battery) {

    private static final double UNDER_WATER = 0.5; // the signal is 0 or 1

    /**
     * What a measurement leads to.
     *
     * @param rule whose alarm
     * @param raise or else clear
     * @param value what was measured, in the unit of the rule: %LEL, %LEL of rise, kPa, %
     */
    public record Finding(Rule rule, boolean raise, double value) {}

    /**
     * The outcome of one measurement.
     *
     * @param state to be kept for the next
     * @param findings what to do, in the order of the rules
     * @param newest whether it was newer than all before
     */
    public record Step(SensorState state, List<Finding> findings, boolean newest) {}

    /**
     * Takes a measurement.
     *
     * @param signals by name, in the units of the device type
     * @param setPressure kPa at the outlet to which the regulator is set; null if it is none, or nobody knows
     */
    public Step next(SensorState before, Instant at, Map<String, Double> signals, @Nullable Double setPressure) {
        Instant last = before.last();
        if (last != null && !at.isAfter(last)) {
            return new Step(before, List.of(), false);
        }
        Findings findings = new Findings(before.open());
        SortedMap<Long, Double> lowest = before.lowest();
        Double methane = signals.get(GasSubsystem.METHANE);
        if (methane != null) {
            lowest = rise.take(lowest, at, methane);
            double risen = RiseRule.rise(lowest, methane);
            findings.take(Rule.LEVEL_1, level1.next(findings.was(Rule.LEVEL_1), methane), methane);
            findings.take(Rule.LEVEL_2, level2.next(findings.was(Rule.LEVEL_2), methane), methane);
            findings.take(Rule.RISE, rise.next(findings.was(Rule.RISE), risen), risen);
        }
        Double outlet = signals.get(GasSubsystem.OUTLET);
        if (outlet != null && setPressure != null) {
            double ratio = outlet / setPressure;
            findings.take(Rule.PRESSURE, pressure.alarm(findings.was(Rule.PRESSURE), ratio), outlet);
            findings.take(Rule.PRESSURE_WARNING, pressure.warning(findings.was(Rule.PRESSURE_WARNING), ratio), outlet);
        }
        Double water = signals.get(GasSubsystem.IMMERSION);
        if (water != null) {
            findings.take(Rule.IMMERSION, water > UNDER_WATER, water);
        }
        Double charge = signals.get(GasSubsystem.BATTERY);
        if (charge != null) {
            findings.take(Rule.BATTERY, battery.next(findings.was(Rule.BATTERY), -charge), charge);
        }
        return new Step(new SensorState(at, findings.open, lowest), findings.found, true);
    }

    /** What comes of the rules one after the other. */
    private static final class Findings {
        private final Set<Rule> open;
        private final List<Finding> found = new ArrayList<>();

        Findings(Set<Rule> before) {
            this.open = EnumSet.noneOf(Rule.class);
            this.open.addAll(before);
        }

        boolean was(Rule rule) {
            return open.contains(rule);
        }

        void take(Rule rule, boolean holds, double value) {
            if (holds ? open.add(rule) : open.remove(rule)) {
                found.add(new Finding(rule, holds, value));
            }
        }
    }
}
