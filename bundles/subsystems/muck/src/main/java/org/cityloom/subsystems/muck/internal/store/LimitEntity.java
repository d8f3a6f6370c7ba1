/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.muck.internal.store;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A row of {@code muck_limit}. */
@Entity
@Table(name = "muck_limit")
class LimitEntity {

    @Id
    @Column(name = "area_code")
    private String area;

    @Column(name = "kmh")
    private double limit;

    @Column(name = "changed_at")
    private OffsetDateTime changedAt;

    @Column(name = "changed_by")
    private String changedBy;

    /** For the persistence provider. */
    protected LimitEntity() {}

    LimitEntity(AreaLimit limit) {
        this.area = limit.area();
        set(limit);
    }

    final void set(AreaLimit changed) {
        this.limit = changed.limit();
        this.changedAt = changed.changedAt().atOffset(ZoneOffset.UTC);
        this.changedBy = changed.changedBy();
    }

    AreaLimit toLimit() {
        return new AreaLimit(area, limit, changedAt.toInstant(), changedBy);
    }
}
