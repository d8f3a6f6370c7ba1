/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal.store;

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

import org.cityloom.api.text.LocalizedText;

/** A row of {@code people_role}. */
@Entity
@Table(name = "people_role")
class RoleEntity {
    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "title_zh")
    private String titleZh;

    @Column(name = "title_en")
    private String titleEn;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "people_role_permission", joinColumns = @JoinColumn(name = "role"))
    @Column(name = "permission")
    private Set<String> permissions = new HashSet<>();

    /** For JPA. */
    protected RoleEntity() {}

    RoleEntity(StoredRole role) {
        this.id = role.id();
        this.titleZh = role.title().zh();
        this.titleEn = role.title().en();
        this.permissions.addAll(role.permissions());
    }

    StoredRole role() {
        return new StoredRole(id, new LocalizedText(titleZh, titleEn), permissions);
    }
}
