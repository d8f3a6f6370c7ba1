/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.gas.internal.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;

import org.jspecify.annotations.Nullable;

/** A row of {@code gas_handling}. */
@Entity
@Table(name = "gas_handling")
class HandlingEntity {

    @Id
    @Column(name = "alarm_id")
    private long alarm;

    @Enumerated(EnumType.STRING)
    @Column(name = "cause")
    private Cause cause;

    @Column(name = "confirmed_at")
    private OffsetDateTime confirmedAt;

    @Column(name = "confirmed_by")
    private String confirmedBy;

    @Column(name = "finding")
    private @Nullable String finding;

    @Column(name = "closed_at")
    private @Nullable OffsetDateTime closedAt;

    @Column(name = "closed_by")
    private @Nullable String closedBy;

    /** For the persistence provider. */
    protected HandlingEntity() {}

    HandlingEntity(long alarm, Cause cause, Instant at, String by) {
        this.alarm = alarm;
        this.cause = cause;
        this.confirmedAt = at.atOffset(ZoneOffset.UTC);
        this.confirmedBy = by;
    }

    final void close(String found, Instant at, String by) {
        this.finding = found;
        this.closedAt = at.atOffset(ZoneOffset.UTC);
        this.closedBy = by;
    }

    Handling toHandling() {
        OffsetDateTime closed = closedAt;
        return new Handling(
                alarm,
                cause,
                confirmedAt.toInstant(),
                confirmedBy,
                finding,
                closed == null ? null : closed.toInstant(),
                closedBy);
    }
}
