/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal.store;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A row of {@code sanitation_missed}. */
@Entity
@Table(name = "sanitation_missed")
class MissedEntity {
    @Id
    @Column(name = "missed_key")
    private String key;

    @Column(name = "missed_day")
    private LocalDate day;

    @Column(name = "route_id")
    private String route;

    @Column(name = "stop_id")
    private String stop;

    @Column(name = "vehicle_id")
    private String vehicle;

    @Column(name = "reported_at")
    private OffsetDateTime at;

    /** For the persistence provider. */
    protected MissedEntity() {}

    MissedEntity(Missed missed) {
        this.key = missed.day() + "/" + missed.route() + "/" + missed.stop();
        this.day = missed.day();
        this.route = missed.route();
        this.stop = missed.stop();
        this.vehicle = missed.vehicle();
        this.at = missed.reportedAt().atOffset(ZoneOffset.UTC);
    }

    Missed toMissed() {
        return new Missed(day, route, stop, vehicle, at.toInstant());
    }
}
