/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal.store;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;

import javax.persistence.CollectionTable;
import javax.persistence.Column;
import javax.persistence.ElementCollection;
import javax.persistence.Entity;
import javax.persistence.FetchType;
import javax.persistence.Id;
import javax.persistence.JoinColumn;
import javax.persistence.Table;

/** A row of {@code people_token}. */
@Entity
@Table(name = "people_token")
class TokenEntity {
    @Id
    @Column(name = "token")
    private String token;

    @Column(name = "person")
    private String person;

    @Column(name = "name")
    private String name;

    @Column(name = "created")
    private OffsetDateTime created;

    @Column(name = "expires")
    private OffsetDateTime expires;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "people_token_permission", joinColumns = @JoinColumn(name = "token"))
    @Column(name = "permission")
    private Set<String> permissions = new HashSet<>();

    /** For JPA. */
    protected TokenEntity() {}

    TokenEntity(StoredToken token) {
        this.token = token.digest();
        this.person = token.person();
        this.name = token.name();
        this.created = token.created().atOffset(ZoneOffset.UTC);
        this.expires = token.expires().atOffset(ZoneOffset.UTC);
        this.permissions.addAll(token.permissions());
    }

    StoredToken stored() {
        return new StoredToken(token, person, name, permissions, created.toInstant(), expires.toInstant());
    }
}
