/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.gas.internal.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A row of {@code gas_heat}. */
@Entity
@Table(name = "gas_heat")
class HeatEntity {

    @Id
    @Column(name = "device_id")
    private String device;

    @Column(name = "since")
    private OffsetDateTime since;

    @Column(name = "latest")
    private OffsetDateTime latest;

    @Column(name = "lasts")
    private boolean lasts;

    /** For the persistence provider. */
    protected HeatEntity() {}

    HeatEntity(String device, Instant at) {
        this.device = device;
        this.since = at.atOffset(ZoneOffset.UTC);
        this.latest = since;
        this.lasts = true;
    }

    final void found(Instant at) {
        latest = at.atOffset(ZoneOffset.UTC);
        since = lasts ? since : latest;
        lasts = true;
    }

    final void gone() {
        lasts = false;
    }

    Heat toHeat() {
        return new Heat(device, since.toInstant(), latest.toInstant(), lasts);
    }
}
