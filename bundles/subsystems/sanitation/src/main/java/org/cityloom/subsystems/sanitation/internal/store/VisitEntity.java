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

/** A row of {@code sanitation_visit}. */
@Entity
@Table(name = "sanitation_visit")
class VisitEntity {
    @Id
    @Column(name = "visit_key")
    private String key;

    @Column(name = "visit_day")
    private LocalDate day;

    @Column(name = "route_id")
    private String route;

    @Column(name = "stop_id")
    private String stop;

    @Column(name = "vehicle_id")
    private String vehicle;

    @Column(name = "visited_at")
    private OffsetDateTime at;

    /** For the persistence provider. */
    protected VisitEntity() {}

    VisitEntity(Visit visit) {
        this.key = key(visit);
        this.day = visit.day();
        this.route = visit.route();
        this.stop = visit.stop();
        set(visit);
    }

    static String key(Visit visit) {
        return visit.day() + "/" + visit.route() + "/" + visit.stop();
    }

    final void set(Visit visit) {
        this.vehicle = visit.vehicle();
        this.at = visit.at().atOffset(ZoneOffset.UTC);
    }

    Visit toVisit() {
        return new Visit(day, route, stop, vehicle, at.toInstant());
    }
}
