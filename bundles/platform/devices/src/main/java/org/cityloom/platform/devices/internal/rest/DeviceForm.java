/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.devices.internal.rest;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.devices.DeviceRegistration;
import org.cityloom.api.places.Position;

/**
 * What a request says of a device; see {@link DeviceRegistration}.
 *
 * @param id not needed where the address already names the device
 */
public record DeviceForm(
        @Nullable String id,
        @Nullable String type,
        @Nullable String name,
        @Nullable String owner,
        @Nullable Position position,
        @Nullable String area) {
    DeviceRegistration registration(@Nullable String as) {
        if (as == null || as.isBlank()) {
            throw new IllegalArgumentException("id is missing");
        }
        if (type == null || type.isBlank()) {
            throw new IllegalArgumentException("type is missing");
        }
        return new DeviceRegistration(as, type, name == null ? as : name, owner, position, area);
    }
}
