/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.store;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Table;

import org.cityloom.api.text.LocalizedText;
import org.cityloom.subsystems.cases.internal.catalogue.Code;
import org.cityloom.subsystems.cases.internal.catalogue.Condition;
import org.cityloom.subsystems.cases.internal.catalogue.ConditionChange;
import org.cityloom.subsystems.cases.internal.catalogue.Kind;
import org.cityloom.subsystems.cases.internal.catalogue.Standard;
import org.cityloom.subsystems.cases.internal.clock.ClockType;
import org.cityloom.subsystems.cases.internal.clock.Limit;

/** A row of {@code cases_condition}; written once. */
@Entity
@Table(name = "cases_condition")
class ConditionEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private long id;

    @Column(name = "standard")
    private String standard;

    @Column(name = "kind")
    private String kind;

    @Column(name = "code")
    private String code;

    @Column(name = "condition_number")
    private int number;

    @Column(name = "version_number")
    private long version;

    @Column(name = "text_zh")
    private String zh;

    @Column(name = "text_en")
    private String en;

    @Column(name = "limit_amount")
    private int amount;

    @Column(name = "limit_clock")
    private String clock;

    @Column(name = "closing_zh")
    private String closingZh;

    @Column(name = "closing_en")
    private String closingEn;

    @Column(name = "source")
    private String source;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "withdrawn")
    private boolean withdrawn;

    @Column(name = "changed_at")
    private OffsetDateTime changedAt;

    @Column(name = "changed_by")
    private String changedBy;

    /** For the persistence provider. */
    protected ConditionEntity() {}

    ConditionEntity(ConditionChange change) {
        Condition condition = change.condition();
        this.standard = condition.code().standard().id();
        this.kind = condition.code().kind().id();
        this.code = condition.code().number();
        this.number = condition.number();
        this.version = condition.version();
        this.zh = condition.text().zh();
        this.en = condition.text().en();
        this.amount = condition.limit().amount();
        this.clock = condition.limit().clock().id();
        this.closingZh = condition.closing().zh();
        this.closingEn = condition.closing().en();
        this.source = condition.source();
        this.validFrom = change.validFrom();
        this.withdrawn = change.withdrawn();
        this.changedAt = change.changedAt().atOffset(ZoneOffset.UTC);
        this.changedBy = change.changedBy();
    }

    ConditionChange change() {
        Condition condition = new Condition(
                new Code(Standard.of(standard), Kind.of(kind), code),
                number,
                version,
                new LocalizedText(zh, en),
                new Limit(amount, ClockType.of(clock)),
                new LocalizedText(closingZh, closingEn),
                source);
        return new ConditionChange(condition, validFrom, withdrawn, changedAt.toInstant(), changedBy);
    }
}
