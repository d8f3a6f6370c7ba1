/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.gas.internal;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

import org.cityloom.api.alarms.AlarmKind;
import org.cityloom.api.alarms.CasePolicy;
import org.cityloom.api.alarms.Severity;
import org.cityloom.api.commands.CommandKind;
import org.cityloom.api.devices.DeviceType;
import org.cityloom.api.devices.Signal;
import org.cityloom.api.people.Permission;
import org.cityloom.api.subsystem.Subsystem;
import org.cityloom.api.subsystem.SubsystemDescriptor;
import org.cityloom.api.text.LocalizedText;

/** Introduces the subsystem: its devices with their signals, its alarms and its permissions. */
@Component
public final class GasSubsystem implements Subsystem {

    /** Id of the subsystem. */
    public static final String ID = "gas";

    /** Id of the type of its probes in wells. */
    public static final String PROBE = "gas-probe";

    /** Id of the type of its pressure regulators. */
    public static final String REGULATOR = "gas-regulator";

    static final String METHANE = "methane";
    static final String TEMPERATURE = "temperature";
    static final String IMMERSION = "immersion";
    static final String BATTERY = "battery";
    static final String INLET = "inlet";
    static final String OUTLET = "outlet";
    static final String FAN = "fan";
    static final String VALVE = "valve";

    /** Id of the command that has a ventilator blow the gas out. */
    static final String FAN_ON = "fan-on";

    /** Id of the command that stops it. */
    static final String FAN_OFF = "fan-off";

    /** Id of the command that closes the valve; only by hand it is opened again, by who was there. */
    static final String VALVE_CLOSE = "valve-close";

    /** The alarm of a device that does not do what it was told. */
    static final AlarmKind COMMAND = new AlarmKind(
            "gas-command",
            new LocalizedText("命令未执行", "Command not carried out"),
            Severity.MAJOR,
            CasePolicy.PROPOSE_CASE);

    private static final Duration ANSWER = Duration.ofSeconds(20);
    private static final Duration EXPIRY = Duration.ofMinutes(10);
    private static final int ATTEMPTS = 3;

    /** What sensors measure. */
    public static final List<String> SIGNALS = List.of(METHANE, OUTLET, INLET, TEMPERATURE, IMMERSION, BATTERY);

    /** To see what it watches. */
    public static final String VIEW = "gas:view";

    /** To change what belongs to it. */
    public static final String MANAGE = "gas:manage";

    /** To say what an alarm is, and what was found. */
    public static final String HANDLE = "gas:handle";

    private static final LocalizedText TITLE = new LocalizedText("燃气", "Gas");

    private static final List<AlarmKind> KINDS = Stream.concat(
                    Arrays.stream(Rule.values()).map(Rule::kind), Stream.of(COMMAND))
            .toList();

    private final SubsystemDescriptor descriptor;

    @Activate
    public GasSubsystem(BundleContext context) {
        this.descriptor = new SubsystemDescriptor(
                ID,
                context.getBundle().getVersion().toString(),
                TITLE,
                List.of(probe(), regulator()),
                KINDS,
                List.of(
                        new Permission(VIEW, new LocalizedText("查看燃气监测", "See gas")),
                        new Permission(MANAGE, new LocalizedText("管理燃气监测", "Manage gas")),
                        new Permission(HANDLE, new LocalizedText("处置燃气告警", "Handle alarms of gas"))));
    }

    @Override
    public SubsystemDescriptor descriptor() {
        return descriptor;
    }

    /** What people call alarms of that kind; the kind itself if it is none of gas. */
    public static LocalizedText title(String kind) {
        return KINDS.stream()
                .filter(known -> known.id().equals(kind))
                .map(AlarmKind::title)
                .findFirst()
                .orElseGet(() -> new LocalizedText(kind, kind));
    }

    /** Runs on a battery and reports every 30 to 60 minutes, more often above the threshold (domain, signals of gas). */
    static DeviceType probe() {
        return new DeviceType(
                PROBE,
                new LocalizedText("井室燃气探测器", "Gas probe in a well"),
                List.of(
                        new Signal(METHANE, new LocalizedText("甲烷", "Methane"), "%LEL", 0, 100),
                        new Signal(TEMPERATURE, new LocalizedText("温度", "Temperature"), "Cel", -40, 85),
                        new Signal(IMMERSION, new LocalizedText("水浸", "Under water"), "1", 0, 1),
                        new Signal(BATTERY, new LocalizedText("电量", "Battery"), "%", 0, 100)),
                Duration.ofMinutes(30),
                Duration.ofHours(2));
    }

    /** Is wired and reports every minute (domain, signals of gas); some have a ventilator and a valve that can be closed from afar. */
    static DeviceType regulator() {
        return new DeviceType(
                REGULATOR,
                new LocalizedText("调压箱", "Pressure regulator"),
                List.of(
                        new Signal(INLET, new LocalizedText("进口压力", "Inlet pressure"), "kPa", 0, 4000),
                        new Signal(OUTLET, new LocalizedText("出口压力", "Outlet pressure"), "kPa", 0, 1000),
                        new Signal(METHANE, new LocalizedText("甲烷", "Methane"), "%LEL", 0, 100),
                        new Signal(TEMPERATURE, new LocalizedText("温度", "Temperature"), "Cel", -40, 85),
                        new Signal(BATTERY, new LocalizedText("电量", "Battery"), "%", 0, 100),
                        new Signal(FAN, new LocalizedText("风机转速", "Ventilator"), "1/min", 0, 6000),
                        new Signal(VALVE, new LocalizedText("阀门开度", "Valve open"), "%", 0, 100)),
                Duration.ofMinutes(1),
                Duration.ofMinutes(10),
                List.of(
                        command(FAN_ON, "启动风机", "Start the ventilator", false),
                        command(FAN_OFF, "停止风机", "Stop the ventilator", false),
                        command(VALVE_CLOSE, "远程关阀", "Close the valve", true)));
    }

    /** Domain, rules of gas: a valve is never closed by one alone, and never by a rule. */
    private static CommandKind command(String id, String zh, String en, boolean secondPerson) {
        return new CommandKind(
                id, new LocalizedText(zh, en), List.of(), secondPerson, ANSWER, ATTEMPTS, EXPIRY, COMMAND.id());
    }
}
