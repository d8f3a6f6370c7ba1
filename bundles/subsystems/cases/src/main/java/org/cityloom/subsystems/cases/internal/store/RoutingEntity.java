/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.store;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

@Entity
@Table(name = "cases_routing")
class RoutingEntity {
    @Id
    @Column(name = "case_number")
    private String number;

    @Column(name = "routing")
    private String routing;

    /** For the persistence provider. */
    protected RoutingEntity() {}

    RoutingEntity(String number, String routing) {
        this.number = number;
        this.routing = routing;
    }

    String routing() {
        return routing;
    }
}
