/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal.store;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A row of {@code people_openid}. */
@Entity
@Table(name = "people_openid")
class LinkEntity {
    @Id
    @Column(name = "person")
    private String person;

    @Column(name = "issuer")
    private String issuer;

    @Column(name = "name")
    private String name;

    /** For JPA. */
    protected LinkEntity() {}

    LinkEntity(String person, Link link) {
        this.person = person;
        change(link);
    }

    void change(Link link) {
        issuer = link.issuer();
        name = link.name();
    }

    String person() {
        return person;
    }

    Link link() {
        return new Link(issuer, name);
    }
}
