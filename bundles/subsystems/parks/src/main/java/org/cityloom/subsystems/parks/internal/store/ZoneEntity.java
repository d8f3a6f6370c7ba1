/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal.store;

import java.time.OffsetDateTime;
import java.util.List;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.places.Position;
import org.cityloom.subsystems.parks.internal.LightLimits;

/** A row of {@code parks_zone}; ids of devices have no blanks, so blanks part them. */
@Entity
@Table(name = "parks_zone")
class ZoneEntity {
    @Id
    @Column(name = "zone_id")
    private String id;

    @Column(name = "zone_name")
    private String name;

    @Column(name = "park")
    private String park;

    @Column(name = "area_code")
    private @Nullable String area;

    @Column(name = "latitude")
    private double latitude;

    @Column(name = "longitude")
    private double longitude;

    @Column(name = "circuits")
    private String circuits;

    @Column(name = "meters")
    private String meters;

    @Column(name = "on_below")
    private @Nullable Double onBelow;

    @Column(name = "off_above")
    private @Nullable Double offAbove;

    @Column(name = "changed_at")
    private OffsetDateTime changedAt;

    @Column(name = "changed_by")
    private String changedBy;

    /** For the persistence provider. */
    protected ZoneEntity() {}

    ZoneEntity(Zone zone) {
        this.id = zone.id();
        set(zone);
    }

    final void set(Zone zone) {
        this.name = zone.name();
        this.park = zone.park();
        this.area = zone.area();
        this.latitude = zone.place().latitude();
        this.longitude = zone.place().longitude();
        this.circuits = String.join(" ", zone.circuits());
        this.meters = String.join(" ", zone.meters());
        LightLimits limits = zone.limits();
        this.onBelow = limits == null ? null : limits.onBelow();
        this.offAbove = limits == null ? null : limits.offAbove();
        this.changedAt = Times.of(zone.changedAt());
        this.changedBy = zone.changedBy();
    }

    Zone zone() {
        return new Zone(
                id,
                name,
                park,
                area,
                new Position(latitude, longitude),
                list(circuits),
                list(meters),
                onBelow == null || offAbove == null ? null : new LightLimits(onBelow, offAbove),
                changedAt.toInstant(),
                changedBy);
    }

    private static List<String> list(@Nullable String text) {
        return text == null || text.isBlank() ? List.of() : List.of(text.split(" "));
    }
}
