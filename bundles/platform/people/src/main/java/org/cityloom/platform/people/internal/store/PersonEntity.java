/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal.store;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import javax.persistence.CollectionTable;
import javax.persistence.Column;
import javax.persistence.ElementCollection;
import javax.persistence.Entity;
import javax.persistence.FetchType;
import javax.persistence.Id;
import javax.persistence.JoinColumn;
import javax.persistence.Table;

import org.jspecify.annotations.Nullable;

/** A row of {@code people_person} with what belongs to it. */
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

    @Column(name = "must_change")
    private boolean mustChange;

    @Column(name = "disabled")
    private boolean disabled;

    @Column(name = "totp_secret")
    private @Nullable String totpSecret;

    @Column(name = "totp_on")
    private boolean totpOn;

    @Column(name = "totp_step")
    private long totpStep;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "people_holding", joinColumns = @JoinColumn(name = "person"))
    private List<HoldingEntity> holdings = new ArrayList<>();

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "people_recovery", joinColumns = @JoinColumn(name = "person"))
    @Column(name = "code")
    private Set<String> recovery = new HashSet<>();

    /** For JPA. */
    protected PersonEntity() {}

    PersonEntity(Account account, OffsetDateTime created) {
        this.id = account.id();
        this.created = created;
        change(account);
    }

    /** Takes everything but the id. */
    void change(Account account) {
        name = account.name();
        password = account.passwordHash();
        mustChange = account.mustChange();
        disabled = account.disabled();
        SecondFactor factor = account.secondFactor();
        totpSecret = factor == null ? null : factor.secret();
        totpOn = factor != null && factor.on();
        if (!account.holdings().equals(holdings())) {
            holdings.clear();
            account.holdings().forEach(holding -> holdings.add(new HoldingEntity(holding)));
        }
    }

    /** Whether the step was not used before; then it is now. */
    boolean takeStep(long step) {
        if (step <= totpStep) {
            return false;
        }
        totpStep = step;
        return true;
    }

    Set<String> recovery() {
        return recovery;
    }

    Account account() {
        return new Account(
                id,
                name,
                password,
                mustChange,
                disabled,
                totpSecret == null ? null : new SecondFactor(totpSecret, totpOn),
                holdings());
    }

    private List<Holding> holdings() {
        return holdings.stream()
                .map(HoldingEntity::holding)
                .sorted(Comparator.comparing(Holding::unit).thenComparing(Holding::role))
                .toList();
    }
}
