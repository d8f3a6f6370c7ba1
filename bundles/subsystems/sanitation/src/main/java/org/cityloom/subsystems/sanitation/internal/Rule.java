/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal;

import org.cityloom.api.alarms.AlarmKind;
import org.cityloom.api.alarms.CasePolicy;
import org.cityloom.api.alarms.Severity;
import org.cityloom.api.text.LocalizedText;

/** The rules of the subsystem (domain, rules of sanitation), each with the alarm that it raises. */
public enum Rule {
    PRESSURE("pressure", "水压异常", "Water pressure out of band", Severity.WARNING, CasePolicy.PROPOSE_CASE),
    NOT_WORKING("not-working", "沿线未作业", "Route driven without working", Severity.WARNING, CasePolicy.PROPOSE_CASE),
    OFF_ROUTE("off-route", "偏离线路", "Off its route", Severity.WARNING, CasePolicy.PROPOSE_CASE),
    FUEL("fuel-drop", "油量骤降", "Fuel drops", Severity.MAJOR, CasePolicy.PROPOSE_CASE),
    LEAK("tank-leak", "水箱漏水", "Tank leaks", Severity.WARNING, CasePolicy.PROPOSE_CASE),
    COLD("cold-watering", "低温洒水", "Watering in the cold", Severity.MAJOR, CasePolicy.PROPOSE_CASE),
    MISSED("missed", "漏点", "Stop left out", Severity.MAJOR, CasePolicy.PROPOSE_CASE),
    IDLE("idle", "作业中长时间停留", "Standing idle", Severity.INFO, CasePolicy.LOG_ONLY),
    SPEEDING("speeding", "作业超速", "Working too fast", Severity.WARNING, CasePolicy.LOG_ONLY),
    CREW_AREA("crew-area", "人员离开作业区域", "Worker outside the area", Severity.WARNING, CasePolicy.LOG_ONLY),
    CREW_STATIC("crew-static", "人员长时间未移动", "Worker does not move", Severity.WARNING, CasePolicy.PROPOSE_CASE),
    SOS("sos", "人员求救", "Worker calls for help", Severity.CRITICAL, CasePolicy.OPEN_CASE);

    private final String key;
    private final String zh;
    private final String en;
    private final Severity severity;
    private final CasePolicy policy;

    Rule(String key, String zh, String en, Severity severity, CasePolicy policy) {
        this.key = key;
        this.zh = zh;
        this.en = en;
        this.severity = severity;
        this.policy = policy;
    }

    /** The alarm that it raises. */
    public AlarmKind kind() {
        return new AlarmKind(id(), new LocalizedText(zh, en), severity, policy);
    }

    /** Id of that alarm. */
    public String id() {
        return SanitationSubsystem.ID + "-" + key;
    }

    /** Its name in what is remembered of a device; stays the same for ever. */
    String key() {
        return key;
    }
}
