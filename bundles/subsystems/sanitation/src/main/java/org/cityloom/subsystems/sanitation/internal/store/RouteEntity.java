/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal.store;

import java.util.List;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

import org.cityloom.subsystems.sanitation.internal.Route;
import org.cityloom.subsystems.sanitation.internal.Stop;
import org.cityloom.subsystems.sanitation.internal.WorkType;

/** A row of {@code sanitation_route}. */
@Entity
@Table(name = "sanitation_route")
class RouteEntity {
    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "work")
    private String work;

    @Column(name = "area_code")
    private String area;

    @Column(name = "tolerance_minutes")
    private int tolerance;

    @Column(name = "version")
    private long version;

    /** For the persistence provider. */
    protected RouteEntity() {}

    RouteEntity(Route route, long version) {
        this.id = route.id();
        set(route, version);
    }

    final void set(Route route, long changed) {
        this.work = route.work().name();
        this.area = route.area();
        this.tolerance = route.tolerance();
        this.version = changed;
    }

    long version() {
        return version;
    }

    Route toRoute(List<Stop> stops) {
        return new Route(id, WorkType.valueOf(work), area, tolerance, version, stops);
    }

    String id() {
        return id;
    }
}
