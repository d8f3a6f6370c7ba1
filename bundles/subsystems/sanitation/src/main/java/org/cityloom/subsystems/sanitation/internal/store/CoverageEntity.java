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

import org.cityloom.subsystems.sanitation.internal.Extent;
import org.cityloom.subsystems.sanitation.internal.Pieces;

/** A row of {@code sanitation_coverage}. */
@Entity
@Table(name = "sanitation_coverage")
class CoverageEntity {
    @Id
    @Column(name = "coverage_key")
    private String key;

    @Column(name = "coverage_day")
    private LocalDate day;

    @Column(name = "route_id")
    private String route;

    @Column(name = "vehicle_id")
    private String vehicle;

    @Column(name = "route_version")
    private long version;

    @Column(name = "metres")
    private long metres;

    @Column(name = "driven_metres")
    private long drivenMetres;

    @Column(name = "worked_metres")
    private long workedMetres;

    @Column(name = "done_metres")
    private long doneMetres;

    @Column(name = "done_percent")
    private double percent;

    @Column(name = "driven_pieces")
    private String drivenPieces;

    @Column(name = "worked_pieces")
    private String workedPieces;

    @Column(name = "reported_at")
    private OffsetDateTime at;

    /** For the persistence provider. */
    protected CoverageEntity() {}

    CoverageEntity(Covered covered) {
        this.key = key(covered.day(), covered.route());
        this.day = covered.day();
        this.route = covered.route();
        set(covered);
    }

    static String key(LocalDate day, String route) {
        return day + "/" + route;
    }

    final void set(Covered covered) {
        this.vehicle = covered.vehicle();
        this.version = covered.version();
        this.metres = covered.extent().metres();
        this.drivenMetres = covered.extent().driven();
        this.workedMetres = covered.extent().worked();
        this.doneMetres = covered.extent().done();
        this.percent = covered.extent().percent();
        this.drivenPieces = covered.pieces().drivenText();
        this.workedPieces = covered.pieces().workedText();
        this.at = covered.at().atOffset(ZoneOffset.UTC);
    }

    Covered toCovered() {
        return new Covered(
                day,
                route,
                vehicle,
                version,
                new Pieces(drivenPieces, workedPieces),
                new Extent(metres, drivenMetres, workedMetres, doneMetres, percent),
                at.toInstant());
    }
}
