/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.store;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Table;

import org.jspecify.annotations.Nullable;

import org.cityloom.subsystems.cases.internal.routing.MatterPattern;
import org.cityloom.subsystems.cases.internal.routing.Route;
import org.cityloom.subsystems.cases.internal.routing.TimeBand;
import org.cityloom.subsystems.cases.internal.routing.UnitName;

/** A row of {@code cases_route}: a route as it was from one version of the list to another. */
@Entity
@Table(name = "cases_route")
class RouteEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private long id;

    @Column(name = "route_id")
    private long route;

    @Column(name = "since_version")
    private long since;

    @Column(name = "until_version")
    private @Nullable Long until;

    @Column(name = "standard")
    private String standard;

    @Column(name = "kind")
    private String kind;

    @Column(name = "code")
    private String code;

    @Column(name = "condition_number")
    private int condition;

    @Column(name = "area_code")
    private String area;

    @Column(name = "owner_name")
    private String owner;

    @Column(name = "band_from")
    private String from;

    @Column(name = "band_to")
    private String to;

    @Column(name = "band_days")
    private String days;

    @Column(name = "primary_unit")
    private String primary;

    @Column(name = "backup_unit")
    private String backup;

    @Column(name = "note")
    private String note;

    /** For the persistence provider. */
    protected RouteEntity() {}

    RouteEntity(Route route, long since) {
        this.route = route.id();
        this.since = since;
        this.standard = route.matter().standard();
        this.kind = route.matter().kind();
        this.code = route.matter().number();
        this.condition = route.condition();
        this.area = route.area();
        this.owner = route.owner();
        TimeBand band = route.band();
        this.from = band == null ? "" : band.begin();
        this.to = band == null ? "" : band.end();
        this.days = band == null ? "" : band.days().id();
        this.primary = route.primary().text();
        UnitName second = route.backup();
        this.backup = second == null ? "" : second.text();
        this.note = route.note();
    }

    final void endBefore(long version) {
        this.until = version;
    }

    Route route() {
        return new Route(
                route,
                new MatterPattern(standard, kind, code),
                condition,
                area,
                owner,
                TimeBand.of(from, to, days),
                new UnitName(primary),
                backup.isEmpty() ? null : new UnitName(backup),
                note);
    }
}
