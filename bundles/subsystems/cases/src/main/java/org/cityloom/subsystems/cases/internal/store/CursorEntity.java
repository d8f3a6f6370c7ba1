/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.store;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** How far a feed was read; written in the transaction of what was made of it. */
@Entity
@Table(name = "cases_cursor")
class CursorEntity {
    @Id
    @Column(name = "feed")
    private String feed;

    @Column(name = "read_until")
    private long until;

    /** For the persistence provider. */
    protected CursorEntity() {}

    CursorEntity(String feed) {
        this.feed = feed;
    }

    long until() {
        return until;
    }

    void until(long sequence) {
        until = sequence;
    }
}
