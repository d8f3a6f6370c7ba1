/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.shell.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.cityloom.api.devices.Device;
import org.cityloom.api.devices.DeviceQuery;
import org.cityloom.api.devices.DeviceRegistration;
import org.cityloom.api.devices.DeviceState;
import org.cityloom.api.devices.DeviceType;
import org.cityloom.api.devices.Devices;
import org.cityloom.api.devices.RegisteredDevice;
import org.cityloom.api.page.Page;
import org.cityloom.api.page.PageRequest;
import org.cityloom.api.text.LocalizedText;

/** A registry in memory that filters by text only. */
final class FewDevices implements Devices {
    private static final DeviceType TRUCK = new DeviceType(
            "muck-truck",
            new LocalizedText("渣土车", "Muck truck"),
            List.of(),
            Duration.ofSeconds(1),
            Duration.ofMinutes(5));

    private final Map<String, Device> devices = new TreeMap<>();

    @Override
    public Optional<Device> device(String id) {
        return Optional.ofNullable(devices.get(id));
    }

    @Override
    public Page<Device> devices(DeviceQuery query, PageRequest page) {
        List<Device> found = new ArrayList<>(devices.values());
        found.removeIf(device -> query.text() != null && !device.id().contains(query.text()));
        return new Page<>(found.stream().limit(page.limit()).toList(), page.offset(), found.size());
    }

    @Override
    public Optional<DeviceType> type(String id) {
        return types().stream().filter(type -> type.id().equals(id)).findFirst();
    }

    @Override
    public List<DeviceType> types() {
        return List.of(TRUCK);
    }

    @Override
    public RegisteredDevice register(DeviceRegistration wanted) {
        if (devices.containsKey(wanted.id())) {
            throw new IllegalArgumentException("the id '" + wanted.id() + "' is taken");
        }
        return change(wanted, "first secret");
    }

    @Override
    public Device change(DeviceRegistration wanted) {
        return change(wanted, "").device();
    }

    private RegisteredDevice change(DeviceRegistration wanted, String secret) {
        Device device = new Device(
                wanted.id(),
                wanted.type(),
                "muck",
                wanted.name(),
                wanted.owner(),
                wanted.position(),
                wanted.area(),
                DeviceState.NEVER_SEEN,
                null);
        devices.put(device.id(), device);
        return new RegisteredDevice(device, secret);
    }

    @Override
    public RegisteredDevice renewSecret(String id) {
        return new RegisteredDevice(devices.get(id), "second secret");
    }

    @Override
    public boolean remove(String id) {
        return devices.remove(id) != null;
    }
}
