/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.gas.internal;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.devices.Device;
import org.cityloom.api.devices.DeviceType;
import org.cityloom.api.devices.Devices;
import org.cityloom.subsystems.gas.internal.store.Sensor;
import org.cityloom.subsystems.gas.internal.store.SensorStore;
import org.cityloom.subsystems.gas.internal.store.Site;

/** What is said of each sensor. Asking never blocks; a change is in force when the call that makes it returns. */
@Component(service = Register.class)
public final class Register {
    private static final Duration UNKNOWN = Duration.ofMinutes(30); // while the type is away; domain, rate of probes

    private final SensorStore store;
    private final Devices devices;
    private volatile Map<String, Sensor> byDevice;

    @Activate
    public Register(@Reference SensorStore store, @Reference Devices devices) {
        this.store = store;
        this.devices = devices;
        this.byDevice = load();
    }

    /** What is said of the device, or what holds for its type as long as nobody said anything. */
    public Sensor sensor(Device device) {
        Sensor said = byDevice.get(device.id());
        if (said != null) {
            return said;
        }
        Site site = device.type().equals(GasSubsystem.REGULATOR) ? Site.REGULATOR : Site.WELL;
        return new Sensor(device.id(), site, null, null, null, "");
    }

    /** How often it reports: its own interval, else that of its type. */
    public Duration interval(Device device) {
        Duration own = sensor(device).interval();
        return own == null
                ? devices.type(device.type()).map(DeviceType::interval).orElse(UNKNOWN)
                : own;
    }

    /** Whether nothing was ever said of any sensor. */
    public boolean isEmpty() {
        return byDevice.isEmpty();
    }

    /** Keeps all of it, or nothing if that fails. Blocks on the database. */
    public synchronized void put(Collection<Sensor> sensors) {
        store.put(sensors);
        byDevice = load();
    }

    private Map<String, Sensor> load() {
        return store.all().stream().collect(Collectors.toUnmodifiableMap(Sensor::device, Function.identity()));
    }
}
