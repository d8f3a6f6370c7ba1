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
                List.of(new AlarmKind(
                        SPEEDING, new LocalizedText("超速", "Speeding"), Severity.WARNING, CasePolicy.PROPOSE_CASE)),
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
    private static DeviceType truck() {
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
                Duration.ofMinutes(10));
    }
}
