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

    /** The subsystem whose devices are simulated. */
    public static final String SUBSYSTEM = "muck";

    /** The type of the simulated devices. */
    public static final String TRUCK = "muck-truck";

    /** Whether the type is declared, that is, whether its subsystem is running. */
    public boolean open() {
        return devices.type(TRUCK).isPresent();
    }

    /**
     * The secret of a truck, registered if it was not. Writes to the store.
     *
     * @throws IllegalArgumentException if the registry refuses it
     */
    public String secret(String id, String plate, String owner) {
        if (devices.device(id).isPresent()) {
            return devices.renewSecret(id).secret();
        }
        return devices.register(new DeviceRegistration(id, TRUCK, plate, owner, null, null))
                .secret();
    }
}
