/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.internal;

import org.cityloom.api.devices.DeviceRegistration;
import org.cityloom.api.devices.Devices;

/**
 * Where simulated devices get their credentials: a device that is there already gets a new secret, because secrets are shown
 * only once.
 *
 * @param devices the registry
 */
public record DeviceDesk(Devices devices) {

    /** Whether a type is declared, that is, whether its subsystem is running. */
    public boolean knows(String type) {
        return devices.type(type).isPresent();
    }

    /**
     * The secret of a device, registered if it was not. Writes to the store.
     *
     * @throws IllegalArgumentException if the registry refuses it
     */
    public String secret(DeviceRegistration device) {
        return devices.device(device.id()).isPresent()
                ? devices.renewSecret(device.id()).secret()
                : devices.register(device).secret();
    }
}
