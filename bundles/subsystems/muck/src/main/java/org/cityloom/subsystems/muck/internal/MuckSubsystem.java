/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.muck.internal;

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

/** Introduces the subsystem: its trucks with their signals, its alarms and its permissions. */
@Component
public final class MuckSubsystem implements Subsystem {

    /** Id of the subsystem. */
    public static final String ID = "muck";

    /** Id of the type of its devices. */
    public static final String TRUCK = "muck-truck";

    /** Id of the alarm of a truck over the limit. */
    public static final String SPEEDING = "muck-speeding";

    /** Id of the alarm of a truck that does not do what it was told. */
    public static final String COMMAND = "muck-command";

    /** Id of the command that limits the speed. */
    static final String LIMIT_SPEED = "limit-speed";

    /** Id of the command that keeps a truck from driving, or lets it drive again. */
    static final String LOCK = "lock";

    private static final Duration ANSWER = Duration.ofSeconds(20); // two reports of a moving truck
    private static final Duration EXPIRY = Duration.ofMinutes(10);
    private static final int ATTEMPTS = 3;
    private static final int FASTEST = 90; // km/h, of the trucks' engines (domain, signals of muck)

    /** To see trucks and tracks. */
    public static final String VIEW = "muck:view";

    /** To change speed limits. */
    public static final String MANAGE = "muck:manage";

    private static final LocalizedText TITLE = new LocalizedText("渣土", "Muck trucks");

    private final SubsystemDescriptor descriptor;

    @Activate
    public MuckSubsystem(BundleContext context) {
        this.descriptor = new SubsystemDescriptor(
                ID,
                context.getBundle().getVersion().toString(),
                TITLE,
                List.of(truck()),
                List.of(
                        new AlarmKind(
                                SPEEDING,
                                new LocalizedText("超速", "Speeding"),
                                Severity.WARNING,
                                CasePolicy.PROPOSE_CASE),
                        new AlarmKind(
                                COMMAND,
                                new LocalizedText("命令未执行", "Command not carried out"),
                                Severity.MAJOR,
                                CasePolicy.PROPOSE_CASE)),
                List.of(
                        new Permission(VIEW, new LocalizedText("查看渣土车辆", "See muck trucks")),
                        new Permission(MANAGE, new LocalizedText("管理渣土限速", "Manage limits of muck trucks"))));
    }

    @Override
    public SubsystemDescriptor descriptor() {
        return descriptor;
    }

    /**
     * A position every 10 s while moving, every minute or more with the ignition off, and offline after 10 minutes (common
     * values, editable later). Ranges are those of a working sensor, wider than what is allowed.
     */
    static DeviceType truck() {
        return new DeviceType(
                TRUCK,
                new LocalizedText("渣土车", "Muck truck"),
                List.of(
                        new Signal("speed", new LocalizedText("速度", "Speed"), "km/h", 0, 150),
                        new Signal("heading", new LocalizedText("方向", "Heading"), "deg", 0, 360),
                        new Signal("cover", new LocalizedText("篷布打开", "Cover open"), "1", 0, 1),
                        new Signal("lift", new LocalizedText("举升", "Lift raised"), "1", 0, 1),
                        new Signal("load", new LocalizedText("载重", "Load"), "t", 0, 31),
                        new Signal("fuel", new LocalizedText("油量", "Fuel"), "L", 0, 1000)),
                Duration.ofSeconds(10),
                Duration.ofMinutes(10),
                commands());
    }

    /** Domain, commands of muck; locking may leave a truck in the way of others, so two people decide. */
    private static List<CommandKind> commands() {
        return List.of(
                command(
                        "say",
                        new LocalizedText("语音播报", "Say to the driver"),
                        false,
                        new CommandParameter(
                                "text", new LocalizedText("内容", "Words"), CommandParameter.Type.TEXT, "1", 1, 100)),
                command(
                        LIMIT_SPEED,
                        new LocalizedText("限速", "Limit the speed"),
                        false,
                        new CommandParameter(
                                "speed",
                                new LocalizedText("最高速度", "Highest speed"),
                                CommandParameter.Type.WHOLE,
                                "km/h",
                                5,
                                FASTEST)),
                command(
                        LOCK,
                        new LocalizedText("锁车", "Lock"),
                        true,
                        new CommandParameter(
                                "on", new LocalizedText("锁定", "Locked"), CommandParameter.Type.WHOLE, "1", 0, 1)));
    }

    private static CommandKind command(
            String id, LocalizedText title, boolean secondPerson, CommandParameter parameter) {
        return new CommandKind(id, title, List.of(parameter), secondPerson, ANSWER, ATTEMPTS, EXPIRY, COMMAND);
    }
}
