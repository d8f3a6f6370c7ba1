/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.commands.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.cityloom.api.devices.Device;
import org.cityloom.api.devices.DeviceQuery;
import org.cityloom.api.devices.DeviceRegistration;
import org.cityloom.api.devices.DeviceState;
import org.cityloom.api.devices.DeviceType;
import org.cityloom.api.devices.Devices;
import org.cityloom.api.devices.RegisteredDevice;
import org.cityloom.api.page.Page;
import org.cityloom.api.page.PageRequest;

/** The devices of a simulated day and their types; nobody registers others. */
public final class KnownDevices implements Devices {
    private final List<DeviceType> types;
    private final Map<String, Device> devices = new LinkedHashMap<>();

    /**
     * Knows these and no others.
     *
     * @param subsystem that they belong to
     * @param area in which all of them are
     */
    public KnownDevices(String subsystem, String area, List<DeviceType> types, List<DeviceRegistration> registrations) {
        this.types = List.copyOf(types);
        registrations.forEach(told -> devices.put(
                told.id(),
                new Device(
                        told.id(),
                        told.type(),
                        subsystem,
                        told.name(),
                        told.owner(),
                        told.position(),
                        area,
                        DeviceState.ONLINE,
                        null)));
    }

    @Override
    public Optional<Device> device(String id) {
        return Optional.ofNullable(devices.get(id));
    }

    @Override
    public Page<Device> devices(DeviceQuery query, PageRequest page) {
        throw new UnsupportedOperationException("not asked");
    }

    @Override
    public Optional<DeviceType> type(String id) {
        return types.stream().filter(type -> type.id().equals(id)).findFirst();
    }

    @Override
    public List<DeviceType> types() {
        return types;
    }

    @Override
    public RegisteredDevice register(DeviceRegistration registration) {
        throw new UnsupportedOperationException("not asked");
    }

    @Override
    public Device change(DeviceRegistration registration) {
        throw new UnsupportedOperationException("not asked");
    }

    @Override
    public RegisteredDevice renewSecret(String id) {
        throw new UnsupportedOperationException("not asked");
    }

    @Override
    public boolean remove(String id) {
        throw new UnsupportedOperationException("not asked");
    }
}
