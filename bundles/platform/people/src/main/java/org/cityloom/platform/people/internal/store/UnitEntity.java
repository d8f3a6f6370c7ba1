/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal.store;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.people.Side;
import org.cityloom.api.people.Unit;
import org.cityloom.api.people.UnitKind;
import org.cityloom.api.text.LocalizedText;

/** A row of {@code people_unit}. */
@Entity
@Table(name = "people_unit")
class UnitEntity {
    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "title_zh")
    private String titleZh;

    @Column(name = "title_en")
    private String titleEn;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private UnitKind kind;

    @Column(name = "parent")
    private @Nullable String parent;

    @Column(name = "area")
    private String area;

    @Enumerated(EnumType.STRING)
    @Column(name = "side")
    private Side side;

    /** For JPA. */
    protected UnitEntity() {}

    UnitEntity(Unit unit) {
        this.id = unit.id();
        this.titleZh = unit.title().zh();
        this.titleEn = unit.title().en();
        this.kind = unit.kind();
        this.parent = unit.parent();
        this.area = unit.area();
        this.side = unit.side();
    }

    Unit unit() {
        return new Unit(id, new LocalizedText(titleZh, titleEn), kind, parent, area, side);
    }
}
