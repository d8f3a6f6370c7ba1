/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.gas.internal;

import java.util.Arrays;
import java.util.Optional;

import org.cityloom.api.alarms.AlarmKind;
import org.cityloom.api.alarms.CasePolicy;
import org.cityloom.api.alarms.Severity;
import org.cityloom.api.text.LocalizedText;

/** What may be wrong at a sensor. Each rule has alarms of a kind of its own (domain, rules of gas). */
public enum Rule {
    /** As much gas in the air as must be looked at. */
    LEVEL_1("gas-level-1", "燃气浓度一级报警", "Gas, level 1", Severity.MAJOR, CasePolicy.PROPOSE_CASE, Risk.WARNING),
    /** So much gas that life is in danger: a case with one urgent hour and the operator at once. */
    LEVEL_2("gas-level-2", "燃气浓度二级报警", "Gas, level 2", Severity.CRITICAL, CasePolicy.OPEN_CASE, Risk.DANGER),
    /** Neighbours found gas at about the same time, which no broken probe explains: a case at once. */
    NEIGHBOURS(
            "gas-neighbours",
            "相邻探测点同时报警",
            "Gas at neighbouring sensors",
            Severity.CRITICAL,
            CasePolicy.OPEN_CASE,
            Risk.DANGER),
    /** The gas grows fast. */
    RISE("gas-rise", "燃气浓度快速上升", "Gas rises fast", Severity.MAJOR, CasePolicy.PROPOSE_CASE, Risk.WARNING),
    /** The outlet pressure is out of all bounds. */
    PRESSURE(
            "gas-pressure",
            "出口压力报警",
            "Outlet pressure out of bounds",
            Severity.CRITICAL,
            CasePolicy.OPEN_CASE,
            Risk.DANGER),
    /** The outlet pressure is not what it is set to. */
    PRESSURE_WARNING(
            "gas-pressure-warning",
            "出口压力偏离",
            "Outlet pressure off its set point",
            Severity.WARNING,
            CasePolicy.PROPOSE_CASE,
            Risk.WARNING),
    /** The probe is under water and measures nothing. */
    IMMERSION("gas-immersion", "探测器水浸", "Probe under water", Severity.WARNING, CasePolicy.PROPOSE_CASE, Risk.CARE),
    /** The battery has to be changed. */
    BATTERY("gas-battery", "电量不足", "Battery low", Severity.INFO, CasePolicy.LOG_ONLY, Risk.CARE),
    /** It did not report for more than some of its own intervals. */
    SILENT("gas-silent", "探测器失联", "Sensor is silent", Severity.WARNING, CasePolicy.PROPOSE_CASE, Risk.SILENT),
    /** Nobody knows whether its figures are true. */
    CALIBRATION("gas-calibration", "校准过期", "Calibration overdue", Severity.INFO, CasePolicy.LOG_ONLY, Risk.CARE);

    private final String id;
    private final String zh;
    private final String en;
    private final Severity severity;
    private final CasePolicy policy;
    private final Risk risk;

    Rule(String id, String zh, String en, Severity severity, CasePolicy policy, Risk risk) {
        this.id = id;
        this.zh = zh;
        this.en = en;
        this.severity = severity;
        this.policy = policy;
        this.risk = risk;
    }

    /** The kind of its alarms. */
    public AlarmKind kind() {
        return new AlarmKind(id, new LocalizedText(zh, en), severity, policy);
    }

    /** How a sensor is shown whose alarm of this kind is open. */
    public Risk risk() {
        return risk;
    }

    /** The rule whose alarms are of that kind, or empty. */
    public static Optional<Rule> of(String kind) {
        return Arrays.stream(values()).filter(rule -> rule.id.equals(kind)).findFirst();
    }
}
