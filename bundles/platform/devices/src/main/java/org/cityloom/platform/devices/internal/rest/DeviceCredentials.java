/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.devices.internal.rest;

import org.cityloom.api.devices.Device;
import org.cityloom.api.devices.RegisteredDevice;

/**
 * A device with the secret that it signs in to the broker with; its user name and client id are its id.
 *
 * @param device as it is registered
 * @param secret shown this once
 */
public record DeviceCredentials(Device device, String secret) {
    static DeviceCredentials of(RegisteredDevice registered) {
        return new DeviceCredentials(registered.device(), registered.secret());
    }

    @Override
    public String toString() {
        return "DeviceCredentials[device=" + device.id() + ", secret=(hidden)]";
    }
}
