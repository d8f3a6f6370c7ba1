/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal.store;

import java.time.OffsetDateTime;
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

/** Row of {@code people_person} with its permissions. */
@Entity
@Table(name = "people_person")
class PersonEntity {
    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "name")
    private String name;

    @Column(name = "password")
    private String password;

    @Column(name = "created")
    private OffsetDateTime created;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "people_permission", joinColumns = @JoinColumn(name = "person"))
    @Column(name = "permission")
    private Set<String> permissions = new HashSet<>();

    /** For JPA. */
    protected PersonEntity() {}

    PersonEntity(Account account, OffsetDateTime created) {
        this.id = account.id();
        this.name = account.name();
        this.password = account.passwordHash();
        this.permissions.addAll(account.permissions());
        this.created = created;
    }

    Account account() {
        return new Account(id, name, password, Set.copyOf(permissions));
    }
}
