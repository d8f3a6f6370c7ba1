/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal;

import java.time.Duration;
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
public final class SanitationSubsystem implements Subsystem {

    /** Id of the subsystem. */
    public static final String ID = "sanitation";

    /** Id of the type of its vehicles. */
    public static final String VEHICLE = "sanitation-vehicle";

    /** Id of the type of what its workers wear. */
    public static final String CREW = "sanitation-crew";

    /** Id of the command that has a vehicle pump water. */
    static final String PUMP_ON = "pump-on";

    /** Id of the command that has it stop. */
    static final String PUMP_OFF = "pump-off";

    /** The alarm of a vehicle that does not do what it was told. */
    static final AlarmKind COMMAND = new AlarmKind(
            "sanitation-command",
            new LocalizedText("命令未执行", "Command not carried out"),
            Severity.MAJOR,
            CasePolicy.PROPOSE_CASE);

    private static final Duration ANSWER = Duration.ofSeconds(20); // default: two reports of a vehicle that works
    private static final Duration EXPIRY = Duration.ofMinutes(10); // default: later nobody knows why it was told
    private static final int ATTEMPTS = 3;

    /** To see what it watches. */
    public static final String VIEW = "sanitation:view";

    /** To change what belongs to it. */
    public static final String MANAGE = "sanitation:manage";

    private static final LocalizedText TITLE = new LocalizedText("环卫", "Sanitation");

    private final SubsystemDescriptor descriptor;

    @Activate
    public SanitationSubsystem(BundleContext context) {
        this.descriptor = new SubsystemDescriptor(
                ID,
                context.getBundle().getVersion().toString(),
                TITLE,
                List.of(vehicle(), crew()),
                Stream.concat(Stream.of(Rule.values()).map(Rule::kind), Stream.of(COMMAND))
                        .toList(),
                List.of(
                        new Permission(VIEW, new LocalizedText("查看环卫作业", "See sanitation")),
                        new Permission(MANAGE, new LocalizedText("管理环卫作业", "Manage sanitation"))));
    }

    @Override
    public SubsystemDescriptor descriptor() {
        return descriptor;
    }

    /** A position every 10 s; pressure of up to 10 MPa for high-pressure washers (domain, signals of sanitation). */
    static DeviceType vehicle() {
        return new DeviceType(
                VEHICLE,
                new LocalizedText("环卫车", "Sanitation vehicle"),
                List.of(
                        new Signal("speed", new LocalizedText("速度", "Speed"), "km/h", 0, 150),
                        new Signal("heading", new LocalizedText("方向", "Heading"), "deg", 0, 360),
                        new Signal("pressure", new LocalizedText("水压", "Water pressure"), "MPa", 0, 10),
                        new Signal("pump", new LocalizedText("水泵", "Pump on"), "1", 0, 1),
                        new Signal("brush", new LocalizedText("扫盘", "Brush down"), "1", 0, 1),
                        new Signal("tank", new LocalizedText("水箱", "Water in the tank"), "%", 0, 100),
                        new Signal("fuel", new LocalizedText("油量", "Fuel"), "%", 0, 100),
                        new Signal("temperature", new LocalizedText("气温", "Air temperature"), "Cel", -50, 60)),
                Duration.ofSeconds(10),
                Duration.ofMinutes(10),
                List.of(command(PUMP_ON, "开启水泵", "Turn the pump on"), command(PUMP_OFF, "关闭水泵", "Turn the pump off")));
    }

    private static CommandKind command(String id, String zh, String en) {
        return new CommandKind(id, new LocalizedText(zh, en), List.of(), false, ANSWER, ATTEMPTS, EXPIRY, COMMAND.id());
    }

    /** A position every 30 to 60 s (domain, signals of sanitation). */
    static DeviceType crew() {
        return new DeviceType(
                CREW,
                new LocalizedText("作业人员", "Sanitation worker"),
                List.of(
                        new Signal("sos", new LocalizedText("求救", "Calls for help"), "1", 0, 1),
                        new Signal("heart", new LocalizedText("心率", "Heart rate"), "1/min", 0, 250),
                        new Signal("battery", new LocalizedText("电量", "Battery"), "%", 0, 100)),
                Duration.ofSeconds(60),
                Duration.ofMinutes(10));
    }
}
