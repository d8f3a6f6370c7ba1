/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.store;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Table;

import org.cityloom.subsystems.cases.internal.lifecycle.CaseState;

/** A row of {@code cases_event}; written once. */
@Entity
@Table(name = "cases_event")
class EventEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private long id;

    @Column(name = "case_number")
    private String number;

    @Column(name = "happened_at")
    private OffsetDateTime at;

    @Column(name = "actor")
    private String by;

    @Column(name = "action")
    private String action;

    @Column(name = "state_before")
    private String before;

    @Column(name = "state_after")
    private String after;

    @Column(name = "target")
    private String target;

    @Column(name = "reason")
    private String reason;

    /** For the persistence provider. */
    protected EventEntity() {}

    EventEntity(String number, CaseEvent event) {
        this.number = number;
        this.at = event.at().atOffset(ZoneOffset.UTC);
        this.by = event.by();
        this.action = event.action();
        this.before = event.before().name();
        this.after = event.after().name();
        this.target = event.target();
        this.reason = event.reason();
    }

    CaseEvent event() {
        return new CaseEvent(
                at.toInstant(), by, action, CaseState.valueOf(before), CaseState.valueOf(after), target, reason);
    }
}
