/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.devices.internal.store;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.places.Position;

/** What is kept of a device; the meaning of the fields is that of {@link org.cityloom.api.devices.Device}. */
public record StoredDevice(
        String id,
        String type,
        String subsystem,
        String name,
        @Nullable String owner,
        @Nullable Position position,
        @Nullable String area,
        Credentials credentials,
        @Nullable Instant lastSeen) {
    /** The same device with other credentials. */
    public StoredDevice with(Credentials other) {
        return new StoredDevice(id, type, subsystem, name, owner, position, area, other, lastSeen);
    }
}
