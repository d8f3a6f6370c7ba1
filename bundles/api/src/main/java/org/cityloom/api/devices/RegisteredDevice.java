/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.devices;

/**
 * The answer to a registration. The secret is shown here once and kept only as a hash.
 *
 * @param device what was registered
 * @param secret the password with which the device signs in at the broker; its user name is the device's id
 */
public record RegisteredDevice(Device device, String secret) {
    @Override
    public String toString() {
        return "RegisteredDevice[device=" + device + ", secret=(hidden)]";
    }
}
