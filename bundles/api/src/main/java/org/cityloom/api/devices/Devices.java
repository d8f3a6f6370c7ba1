/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.devices;

import java.util.List;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

import org.cityloom.api.page.Page;
import org.cityloom.api.page.PageRequest;

/** The registry of devices. Safe for all threads. Reads come from memory and never block; changes write to the store. */
@ProviderType
public interface Devices {
    /** The registered device, or empty. */
    Optional<Device> device(String id);

    /** Registered devices, ordered by id. */
    Page<Device> devices(DeviceQuery query, PageRequest page);

    /** The declared type, or empty while the subsystem that declares it is away. */
    Optional<DeviceType> type(String id);

    /** All declared types, ordered by id. */
    List<DeviceType> types();

    /**
     * Registers a device and makes its secret.
     *
     * @throws IllegalArgumentException if a field is malformed, the type is not declared or the id is taken
     */
    RegisteredDevice register(DeviceRegistration registration);

    /**
     * Changes everything but the id.
     *
     * @throws IllegalArgumentException as {@link #register}, or if there is no such device
     */
    Device change(DeviceRegistration registration);

    /**
     * Makes a new secret; the old one stops working and an open connection is dropped.
     *
     * @throws IllegalArgumentException if there is no such device
     */
    RegisteredDevice renewSecret(String id);

    /** Removes the device and its credentials; its measurements stay. False if there was none. */
    boolean remove(String id);
}
