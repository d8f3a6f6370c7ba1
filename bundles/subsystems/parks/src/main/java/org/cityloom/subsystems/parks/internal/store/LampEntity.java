/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal.store;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.places.Position;

/** A row of {@code parks_lamp}. */
@Entity
@Table(name = "parks_lamp")
class LampEntity {
    @Id
    @Column(name = "lamp_id")
    private String id;

    @Column(name = "circuit_id")
    private @Nullable String circuit;

    @Column(name = "kind")
    private String kind;

    @Column(name = "watts")
    private int watts;

    @Column(name = "lights")
    private int lights;

    @Column(name = "street")
    private @Nullable String street;

    @Column(name = "latitude")
    private double latitude;

    @Column(name = "longitude")
    private double longitude;

    @Column(name = "area_code")
    private @Nullable String area;

    /** For the persistence provider. */
    protected LampEntity() {}

    LampEntity(Lamp lamp) {
        this.id = lamp.id();
        this.circuit = lamp.circuit();
        this.kind = lamp.kind();
        this.watts = lamp.watts();
        this.lights = lamp.lights();
        this.street = lamp.street();
        this.latitude = lamp.place().latitude();
        this.longitude = lamp.place().longitude();
        this.area = lamp.area();
    }

    Lamp lamp() {
        return new Lamp(
                id,
                circuit,
                kind,
                watts,
                lights,
                street == null ? "" : street,
                new Position(latitude, longitude),
                area);
    }
}
