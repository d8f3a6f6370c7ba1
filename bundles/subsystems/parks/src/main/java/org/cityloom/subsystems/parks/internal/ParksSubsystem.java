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

    private static final LocalizedText TITLE = new LocalizedText("公园", "Parks");

    private final SubsystemDescriptor descriptor;

    @Activate
    public ParksSubsystem(BundleContext context) {
        this.descriptor = new SubsystemDescriptor(
                ID,
                context.getBundle().getVersion().toString(),
                TITLE,
                List.of(meter(), circuit()),
                List.of(),
                List.of(
                        new Permission(VIEW, new LocalizedText("查看公园", "See parks")),
                        new Permission(MANAGE, new LocalizedText("管理公园", "Manage parks"))));
    }

    @Override
    public SubsystemDescriptor descriptor() {
        return descriptor;
    }

    /** Reports every minute (domain, signals of parks). */
    private static DeviceType meter() {
        return new DeviceType(
                METER,
                new LocalizedText("光照计", "Light meter"),
                List.of(new Signal("illuminance", new LocalizedText("光照度", "Illuminance"), "lx", 0, 150_000)),
                Duration.ofMinutes(1),
                Duration.ofMinutes(10));
    }

    /** The controller of a circuit of lamps, which speaks for its lamps too (domain, signals of parks). */
    private static DeviceType circuit() {
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
                Duration.ofMinutes(10));
    }
}
