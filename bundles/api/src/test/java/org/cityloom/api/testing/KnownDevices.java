/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.testing;

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

/** A registry in memory to which only the test adds devices; nobody registers others. For one thread. */
public final class KnownDevices implements Devices {
    private final List<DeviceType> types;
    private final Map<String, Device> devices = new TreeMap<>();

    /** Knows no device. */
    public KnownDevices() {
        this(List.of());
    }

    /** Knows no device as yet. */
    public KnownDevices(List<DeviceType> types) {
        this.types = List.copyOf(types);
    }

    /**
     * Knows these.
     *
     * @param subsystem that they belong to
     * @param area in which all of them are
     */
    public KnownDevices(String subsystem, String area, List<DeviceType> types, List<DeviceRegistration> registrations) {
        this(types);
        registrations.forEach(told -> add(new Device(
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

    /** Knows this one, too. */
    public void add(Device device) {
        devices.put(device.id(), device);
    }

    @Override
    public Optional<Device> device(String id) {
        return Optional.ofNullable(devices.get(id));
    }

    /** Those of the area, ordered by id; of the query nothing else counts. */
    @Override
    public Page<Device> devices(DeviceQuery query, PageRequest page) {
        List<Device> found = devices.values().stream()
                .filter(device -> query.within().covers(device.area()))
                .toList();
        List<Device> items =
                found.stream().skip(page.offset()).limit(page.limit()).toList();
        return new Page<>(items, page.offset(), found.size());
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
