/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.devices.internal.store;

import java.time.OffsetDateTime;

import javax.persistence.Column;
import javax.persistence.Embedded;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.places.Position;

/** Row of {@code devices_device}. When the device was last seen is written past it, see {@link DeviceStore#seen}. */
@Entity
@Table(name = "devices_device")
class DeviceEntity {
    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "type")
    private String type;

    @Column(name = "subsystem")
    private String subsystem;

    @Column(name = "name")
    private String name;

    @Column(name = "owner")
    private @Nullable String owner;

    @Column(name = "latitude")
    private @Nullable Double latitude;

    @Column(name = "longitude")
    private @Nullable Double longitude;

    @Column(name = "area")
    private @Nullable String area;

    @Embedded
    private CredentialsEntity credentials = new CredentialsEntity();

    @Column(name = "registered", updatable = false)
    private OffsetDateTime registered;

    @Column(name = "last_seen", insertable = false, updatable = false)
    private @Nullable OffsetDateTime lastSeen;

    /** For JPA. */
    protected DeviceEntity() {}

    DeviceEntity(StoredDevice device, OffsetDateTime registered) {
        this.id = device.id();
        this.registered = registered;
        set(device);
    }

    /** Takes everything but the id and the times. */
    final void set(StoredDevice device) {
        type = device.type();
        subsystem = device.subsystem();
        name = device.name();
        owner = device.owner();
        Position position = device.position();
        latitude = position == null ? null : position.latitude();
        longitude = position == null ? null : position.longitude();
        area = device.area();
        credentials.set(device.credentials());
    }

    StoredDevice device() {
        return new StoredDevice(
                id,
                type,
                subsystem,
                name,
                owner,
                latitude == null || longitude == null ? null : new Position(latitude, longitude),
                area,
                credentials.credentials(registered.toInstant()),
                lastSeen == null ? null : lastSeen.toInstant());
    }
}
