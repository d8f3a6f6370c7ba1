/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** Row of {@code people_session}. */
@Entity
@Table(name = "people_session")
class SessionEntity {
    @Id
    @Column(name = "token")
    private String token;

    @Column(name = "person")
    private String person;

    @Column(name = "opened")
    private OffsetDateTime opened;

    @Column(name = "used")
    private OffsetDateTime used;

    @Column(name = "address")
    private String address;

    /** For JPA. */
    protected SessionEntity() {}

    SessionEntity(OpenSession session) {
        this.token = session.token();
        this.person = session.person();
        this.opened = session.opened().atOffset(ZoneOffset.UTC);
        this.used = session.used().atOffset(ZoneOffset.UTC);
        this.address = session.address();
    }

    void used(Instant now) {
        used = now.atOffset(ZoneOffset.UTC);
    }

    OpenSession session() {
        return new OpenSession(token, person, opened.toInstant(), used.toInstant(), address);
    }
}
