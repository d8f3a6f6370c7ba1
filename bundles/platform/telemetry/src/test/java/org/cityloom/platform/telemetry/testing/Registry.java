/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.telemetry.testing;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.devices.Device;
import org.cityloom.api.devices.DeviceQuery;
import org.cityloom.api.devices.DeviceRegistration;
import org.cityloom.api.devices.DeviceState;
import org.cityloom.api.devices.DeviceTopics;
import org.cityloom.api.devices.DeviceType;
import org.cityloom.api.devices.Devices;
import org.cityloom.api.devices.RegisteredDevice;
import org.cityloom.api.devices.Signal;
import org.cityloom.api.page.Page;
import org.cityloom.api.page.PageRequest;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.platform.devices.Admission;
import org.cityloom.platform.devices.DeviceAccess;
import org.cityloom.platform.devices.DeviceActivity;

/** A registry in memory; every device's secret is its id. */
public final class Registry implements Devices, DeviceAccess, DeviceActivity {
    /** Subsystem of all devices that are registered here without saying more. */
    public static final String SUBSYSTEM = "muck";

    private final Map<String, Device> devices = new ConcurrentHashMap<>();
    private final Map<String, DeviceType> types = new ConcurrentHashMap<>();
    private final Map<String, Instant> seen = new ConcurrentHashMap<>();

    public Registry() {
        declare(truck());
    }

    public static DeviceType truck() {
        return new DeviceType(
                "muck-truck",
                text("truck"),
                List.of(
                        new Signal("speed", text("speed"), "km/h", 0, 150),
                        new Signal("heading", text("heading"), "deg", 0, 360),
                        new Signal("cover", text("cover"), "1", 0, 1),
                        new Signal("lift", text("lift"), "1", 0, 1),
                        new Signal("load", text("load"), "t", 0, 60)),
                Duration.ofSeconds(1),
                Duration.ofMinutes(1));
    }

    public static LocalizedText text(String word) {
        return new LocalizedText(word, word);
    }

    public Registry declare(DeviceType type) {
        types.put(type.id(), type);
        return this;
    }

    public Registry withdraw(String type) {
        types.remove(type);
        return this;
    }

    public Registry with(String... ids) {
        for (String id : ids) {
            withOneOf(SUBSYSTEM, id);
        }
        return this;
    }

    /** Adds a device of that subsystem. */
    public Registry withOneOf(String subsystem, String id) {
        devices.put(id, new Device(id, "muck-truck", subsystem, id, null, null, null, DeviceState.NEVER_SEEN, null));
        return this;
    }

    /** When committed messages of the devices arrived. */
    public Map<String, Instant> seen() {
        return seen;
    }

    @Override
    public Optional<Device> device(String id) {
        return Optional.ofNullable(devices.get(id));
    }

    @Override
    public Optional<DeviceType> type(String id) {
        return Optional.ofNullable(types.get(id));
    }

    @Override
    public void seen(Map<String, Instant> active) {
        seen.putAll(active);
    }

    @Override
    public void online(String id, Instant at, boolean retained) {
        seen.put(id, at);
    }

    @Override
    public void offline(String id, Instant at) {
        seen.put(id, at);
    }

    @Override
    public Admission admit(String id, char @Nullable [] secret, @Nullable X509Certificate certificate) {
        return devices.containsKey(id) && secret != null && id.equals(new String(secret))
                ? Admission.ADMITTED
                : Admission.UNKNOWN;
    }

    @Override
    public Optional<String> typeOf(String id) {
        return device(id).map(Device::type);
    }

    @Override
    public boolean mayPublish(String deviceId, String topic) {
        Device device = devices.get(deviceId);
        return device != null && topic.equals(DeviceTopics.measurements(device.subsystem(), deviceId));
    }

    @Override
    public boolean maySubscribe(String deviceId, String filter) {
        return false;
    }

    @Override
    public Listening listen(Consumer<String> changed) {
        return () -> {};
    }

    @Override
    public Page<Device> devices(DeviceQuery query, PageRequest page) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<DeviceType> types() {
        return List.copyOf(types.values());
    }

    @Override
    public RegisteredDevice register(DeviceRegistration registration) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Device change(DeviceRegistration registration) {
        throw new UnsupportedOperationException();
    }

    @Override
    public RegisteredDevice renewSecret(String id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean remove(String id) {
        return devices.remove(id) != null;
    }
}
