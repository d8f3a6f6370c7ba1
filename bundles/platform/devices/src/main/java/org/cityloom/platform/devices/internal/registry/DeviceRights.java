/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.devices.internal.registry;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.devices.Device;
import org.cityloom.platform.devices.DeviceAccess;
import org.cityloom.platform.devices.internal.store.DeviceSecret;

/** Answers the broker from memory. */
@Component(service = {DeviceAccess.class, DeviceRights.class})
public final class DeviceRights implements DeviceAccess {
    /** Checked where there is no such device, so that the time of the answer does not tell which ids there are. */
    private static final DeviceSecret NOBODY = DeviceSecret.of(DeviceSecret.random());

    private final DeviceIndex index;
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();

    @Activate
    public DeviceRights(@Reference DeviceIndex index) {
        this.index = index;
    }

    @Override
    public Optional<Device> authenticate(String id, char[] secret) {
        IndexedDevice device = index.find(id);
        DeviceSecret expected = device == null ? NOBODY : device.stored().secret();
        return expected.matches(secret) && device != null ? Optional.of(device.device()) : Optional.empty();
    }

    @Override
    public boolean mayPublish(String deviceId, String topic) {
        IndexedDevice device = index.find(deviceId);
        return device != null && device.mayPublish(topic);
    }

    @Override
    public boolean maySubscribe(String deviceId, String filter) {
        return false;
    }

    @Override
    public Listening listen(Consumer<String> changed) {
        listeners.add(changed);
        return () -> listeners.remove(changed);
    }

    void changed(String id) {
        listeners.forEach(listener -> listener.accept(id));
    }
}
