/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.store;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

import org.cityloom.subsystems.cases.internal.routing.RouteVersion;

/** A row of {@code cases_route_version}; written once. */
@Entity
@Table(name = "cases_route_version")
class RouteVersionEntity {
    @Id
    @Column(name = "version_number")
    private long version;

    @Column(name = "changed_at")
    private OffsetDateTime changedAt;

    @Column(name = "changed_by")
    private String changedBy;

    /** For the persistence provider. */
    protected RouteVersionEntity() {}

    RouteVersionEntity(RouteVersion version) {
        this.version = version.version();
        this.changedAt = version.changedAt().atOffset(ZoneOffset.UTC);
        this.changedBy = version.changedBy();
    }

    RouteVersion version() {
        return new RouteVersion(version, changedAt.toInstant(), changedBy);
    }
}
