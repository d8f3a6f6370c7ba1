/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.testing;

import java.util.List;
import java.util.Optional;

import org.cityloom.api.devices.Device;
import org.cityloom.api.devices.DeviceQuery;
import org.cityloom.api.devices.DeviceRegistration;
import org.cityloom.api.devices.DeviceType;
import org.cityloom.api.devices.Devices;
import org.cityloom.api.devices.RegisteredDevice;
import org.cityloom.api.page.Page;
import org.cityloom.api.page.PageRequest;

/** A registry that is not asked. */
public record NoDevices() implements Devices {

    @Override
    public Optional<Device> device(String id) {
        return Optional.empty();
    }

    @Override
    public Page<Device> devices(DeviceQuery query, PageRequest page) {
        return new Page<>(List.of(), 0, 0);
    }

    @Override
    public Optional<DeviceType> type(String id) {
        return Optional.empty();
    }

    @Override
    public List<DeviceType> types() {
        return List.of();
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
        return false;
    }
}
