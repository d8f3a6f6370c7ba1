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

import org.cityloom.subsystems.sanitation.internal.Shift;
import org.cityloom.subsystems.sanitation.internal.WorkType;

/** A row of {@code sanitation_shift}. */
@Entity
@Table(name = "sanitation_shift")
class ShiftEntity {
    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "worker_id")
    private String worker;

    @Column(name = "person")
    private String person;

    @Column(name = "work")
    private String work;

    @Column(name = "starts_at")
    private OffsetDateTime begin;

    @Column(name = "ends_at")
    private OffsetDateTime end;

    @Column(name = "area_code")
    private String area;

    /** For the persistence provider. */
    protected ShiftEntity() {}

    ShiftEntity(Shift shift) {
        this.id = shift.id();
        set(shift);
    }

    final void set(Shift shift) {
        this.worker = shift.worker();
        this.person = shift.person();
        this.work = shift.work().name();
        this.begin = shift.from().atOffset(ZoneOffset.UTC);
        this.end = shift.to().atOffset(ZoneOffset.UTC);
        this.area = shift.area();
    }

    Shift toShift() {
        return new Shift(id, worker, person, WorkType.valueOf(work), begin.toInstant(), end.toInstant(), area);
    }
}
