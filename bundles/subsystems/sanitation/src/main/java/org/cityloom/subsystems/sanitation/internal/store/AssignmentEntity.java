/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal.store;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

import org.jspecify.annotations.Nullable;

/** A row of {@code sanitation_assignment}. */
@Entity
@Table(name = "sanitation_assignment")
class AssignmentEntity {
    @Id
    @Column(name = "vehicle_id")
    private String vehicle;

    @Column(name = "route_id")
    private @Nullable String route;

    @Column(name = "rated_mpa")
    private @Nullable Double rated;

    @Column(name = "since")
    private OffsetDateTime since;

    /** For the persistence provider. */
    protected AssignmentEntity() {}

    AssignmentEntity(Assignment assignment) {
        this.vehicle = assignment.vehicle();
        set(assignment);
    }

    final void set(Assignment assignment) {
        this.route = assignment.route();
        this.rated = assignment.rated();
        this.since = assignment.since().atOffset(ZoneOffset.UTC);
    }

    Assignment toAssignment() {
        return new Assignment(vehicle, route, rated, since.toInstant());
    }
}
