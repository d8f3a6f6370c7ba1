/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.gas.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.devices.Device;
import org.cityloom.api.devices.DeviceQuery;
import org.cityloom.api.devices.DeviceRegistration;
import org.cityloom.api.devices.DeviceState;
import org.cityloom.api.devices.DeviceType;
import org.cityloom.api.devices.Devices;
import org.cityloom.api.devices.RegisteredDevice;
import org.cityloom.api.page.Page;
import org.cityloom.api.page.PageRequest;
import org.cityloom.api.places.Position;
import org.cityloom.api.text.LocalizedText;

/** A registry in memory. */
final class DeviceList implements Devices {

    private final TreeMap<String, Device> devices = new TreeMap<>();

    void add(String id, String type, String area) {
        add(id, type, area, null);
    }

    void add(String id, String type, String area, @Nullable Position place) {
        devices.put(
                id, new Device(id, type, "gas", "name of " + id, null, place, area, DeviceState.ONLINE, Instant.EPOCH));
    }

    @Override
    public Optional<Device> device(String id) {
        return Optional.ofNullable(devices.get(id));
    }

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
        Duration interval = id.equals(GasSubsystem.PROBE) ? Duration.ofMinutes(30) : Duration.ofMinutes(1);
        return Optional.of(new DeviceType(id, new LocalizedText(id, id), List.of(), interval, interval));
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
