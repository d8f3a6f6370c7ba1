/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal;

import java.time.Duration;
import java.util.List;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

import org.cityloom.api.alarms.AlarmKind;
import org.cityloom.api.alarms.CasePolicy;
import org.cityloom.api.alarms.Severity;
import org.cityloom.api.commands.CommandKind;
import org.cityloom.api.commands.CommandParameter;
import org.cityloom.api.devices.DeviceType;
import org.cityloom.api.devices.Signal;
import org.cityloom.api.people.Permission;
import org.cityloom.api.subsystem.Subsystem;
import org.cityloom.api.subsystem.SubsystemDescriptor;
import org.cityloom.api.text.LocalizedText;

/** Introduces the subsystem: its devices with their signals, its alarms and its permissions. */
@Component
public final class ParksSubsystem implements Subsystem {

    /** Id of the subsystem. */
    public static final String ID = "parks";

    /** Id of the type of its light meters. */
    public static final String METER = "parks-meter";

    /** Id of the type of its lamp circuits. */
    public static final String CIRCUIT = "parks-circuit";

    /** To see what it watches. */
    public static final String VIEW = "parks:view";

    /** To change what belongs to it. */
    public static final String MANAGE = "parks:manage";

    /** To switch lights by hand. */
    public static final String SWITCH_LIGHTS = "parks:switch";

    /** Id of the command that switches a circuit. */
    static final String SWITCH = "switch";

    /** Id of the alarm of a circuit that does not do what it was told. */
    static final String COMMAND = "parks-command";

    /** Id of the alarm of a circuit that is on or off against the plan. */
    static final String WRONG_LIGHT = "parks-wrong-light";

    /** Id of the alarm of a light meter that cannot be trusted. */
    static final String METER_FAULT = "parks-meter-fault";

    /** Id of the alarm of a circuit with too many lamps out. */
    static final String LAMPS_OUT = "parks-lamps-out";

    /** Id of the alarm of a circuit that leaks. */
    static final String LEAKAGE = "parks-leakage";

    /** Id of the alarm of a camera that gives no picture. */
    static final String CAMERA_SILENT = "parks-camera-silent";

    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final Duration EXPIRY = Duration.ofMinutes(10);
    private static final int ATTEMPTS = 3;

    private static final LocalizedText TITLE = new LocalizedText("公园", "Parks");

    private final SubsystemDescriptor descriptor;

    @Activate
    public ParksSubsystem(BundleContext context) {
        this.descriptor = new SubsystemDescriptor(
                ID,
                context.getBundle().getVersion().toString(),
                TITLE,
                List.of(meter(), circuit()),
                alarmKinds(),
                List.of(
                        new Permission(VIEW, new LocalizedText("查看公园", "See parks")),
                        new Permission(SWITCH_LIGHTS, new LocalizedText("手动开关灯", "Switch lights by hand")),
                        new Permission(MANAGE, new LocalizedText("管理公园", "Manage parks"))));
    }

    @Override
    public SubsystemDescriptor descriptor() {
        return descriptor;
    }

    /** Domain, parks: lights at a wrong time are a case at once, which has to be solved within two hours. */
    private static List<AlarmKind> alarmKinds() {
        return List.of(
                kind(COMMAND, "命令未执行", "Command not carried out", Severity.MAJOR, CasePolicy.PROPOSE_CASE),
                kind(WRONG_LIGHT, "错时开关灯", "Lights at a wrong time", Severity.MAJOR, CasePolicy.OPEN_CASE),
                kind(METER_FAULT, "光照计故障", "Light meter at fault", Severity.WARNING, CasePolicy.PROPOSE_CASE),
                kind(LAMPS_OUT, "灭灯超限", "Lamps out", Severity.WARNING, CasePolicy.PROPOSE_CASE),
                kind(LEAKAGE, "漏电", "Leakage", Severity.CRITICAL, CasePolicy.OPEN_CASE),
                kind(CAMERA_SILENT, "摄像机无响应", "Camera silent", Severity.WARNING, CasePolicy.PROPOSE_CASE));
    }

    private static AlarmKind kind(String id, String zh, String en, Severity severity, CasePolicy policy) {
        return new AlarmKind(id, new LocalizedText(zh, en), severity, policy);
    }

    private static CommandKind switching() {
        return new CommandKind(
                SWITCH,
                new LocalizedText("开关灯", "Switch"),
                List.of(new CommandParameter(
                        "on", new LocalizedText("接通", "On"), CommandParameter.Type.WHOLE, "1", 0, 1)),
                false,
                ANSWER,
                ATTEMPTS,
                EXPIRY,
                COMMAND);
    }

    /** Reports every minute (domain, signals of parks). */
    static DeviceType meter() {
        return new DeviceType(
                METER,
                new LocalizedText("光照计", "Light meter"),
                List.of(new Signal("illuminance", new LocalizedText("光照度", "Illuminance"), "lx", 0, 150_000)),
                Duration.ofMinutes(1),
                Duration.ofMinutes(10));
    }

    /** The controller of a circuit of lamps, which speaks for its lamps too (domain, signals of parks). */
    static DeviceType circuit() {
        return new DeviceType(
                CIRCUIT,
                new LocalizedText("照明回路", "Lamp circuit"),
                List.of(
                        new Signal("on", new LocalizedText("接通", "Switched on"), "1", 0, 1),
                        new Signal("current", new LocalizedText("电流", "Current"), "A", 0, 200),
                        new Signal("voltage", new LocalizedText("电压", "Voltage"), "V", 0, 500),
                        new Signal("energy", new LocalizedText("电量", "Energy"), "kWh", 0, 1_000_000_000),
                        new Signal("leakage", new LocalizedText("漏电流", "Leakage current"), "mA", 0, 10_000),
                        new Signal("lit", new LocalizedText("亮灯数", "Lamps lit"), "1", 0, 10_000)),
                Duration.ofMinutes(1),
                Duration.ofMinutes(10),
                List.of(switching()));
    }
}
