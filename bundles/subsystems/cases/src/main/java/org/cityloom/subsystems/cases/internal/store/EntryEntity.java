/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.store;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Table;

import org.cityloom.api.text.LocalizedText;
import org.cityloom.subsystems.cases.internal.catalogue.Code;
import org.cityloom.subsystems.cases.internal.catalogue.Entry;
import org.cityloom.subsystems.cases.internal.catalogue.Kind;
import org.cityloom.subsystems.cases.internal.catalogue.Standard;

/** A row of {@code cases_entry}: what the city added to the catalogue; written once. */
@Entity
@Table(name = "cases_entry")
class EntryEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private long id;

    @Column(name = "kind")
    private String kind;

    @Column(name = "code")
    private String code;

    @Column(name = "title_zh")
    private String zh;

    @Column(name = "title_en")
    private String en;

    @Column(name = "class_zh")
    private String groupZh;

    @Column(name = "class_en")
    private String groupEn;

    /** For the persistence provider. */
    protected EntryEntity() {}

    EntryEntity(Entry entry) {
        this.kind = entry.code().kind().id();
        this.code = entry.code().number();
        this.zh = entry.title().zh();
        this.en = entry.title().en();
        this.groupZh = entry.group().zh();
        this.groupEn = entry.group().en();
    }

    Entry entry() {
        return new Entry(
                new Code(Standard.LOCAL, Kind.of(kind), code),
                new LocalizedText(zh, en),
                new LocalizedText(groupZh, groupEn));
    }
}
