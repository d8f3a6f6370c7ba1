/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal.store;

import java.time.OffsetDateTime;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

import org.jspecify.annotations.Nullable;

/** A row of {@code parks_switched}. */
@Entity
@Table(name = "parks_switched")
class SwitchedEntity {
    @Id
    @Column(name = "switch_key")
    private String key;

    @Column(name = "zone_id")
    private String zone;

    @Column(name = "switched_at")
    private OffsetDateTime at;

    @Column(name = "lit")
    private int lit;

    @Column(name = "cause")
    private String cause;

    @Column(name = "lux")
    private @Nullable Double lux;

    /** For the persistence provider. */
    protected SwitchedEntity() {}

    SwitchedEntity(Switched switched) {
        this.key = switched.zone() + "@" + switched.at().toEpochMilli();
        this.zone = switched.zone();
        this.at = Times.of(switched.at());
        this.lit = switched.on() ? 1 : 0;
        this.cause = switched.cause();
        this.lux = switched.lux();
    }

    Switched switched() {
        return new Switched(zone, at.toInstant(), lit == 1, cause, lux);
    }
}
