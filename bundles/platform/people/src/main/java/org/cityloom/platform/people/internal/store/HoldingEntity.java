/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal.store;

import javax.persistence.Column;
import javax.persistence.Embeddable;

/** A row of {@code people_holding}. */
@Embeddable
class HoldingEntity {
    @Column(name = "role")
    private String role;

    @Column(name = "unit")
    private String unit;

    /** For JPA. */
    protected HoldingEntity() {}

    HoldingEntity(Holding holding) {
        this.role = holding.role();
        this.unit = holding.unit();
    }

    Holding holding() {
        return new Holding(role, unit);
    }
}
