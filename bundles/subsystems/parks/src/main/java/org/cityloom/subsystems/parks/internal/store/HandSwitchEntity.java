/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal.store;

import java.time.OffsetDateTime;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

import org.jspecify.annotations.Nullable;

import org.cityloom.subsystems.parks.internal.HandSwitch;

/** A row of {@code parks_override}. */
@Entity
@Table(name = "parks_override")
class HandSwitchEntity {
    @Id
    @Column(name = "override_key")
    private String key;

    @Column(name = "zone_id")
    private String zone;

    @Column(name = "lit")
    private int lit;

    @Column(name = "valid_from")
    private OffsetDateTime validFrom;

    @Column(name = "valid_until")
    private OffsetDateTime validUntil;

    @Column(name = "switched_by")
    private String person;

    @Column(name = "reason")
    private @Nullable String reason;

    @Column(name = "ended_at")
    private @Nullable OffsetDateTime endedAt;

    @Column(name = "ended_by")
    private @Nullable String endedBy;

    /** For the persistence provider. */
    protected HandSwitchEntity() {}

    HandSwitchEntity(HandSwitch hand) {
        this.key = hand.key();
        this.zone = hand.zone();
        this.lit = hand.on() ? 1 : 0;
        this.validFrom = Times.of(hand.from());
        this.validUntil = Times.of(hand.until());
        this.person = hand.by();
        this.reason = hand.reason();
    }

    void end(OffsetDateTime at, String endedByPerson) {
        this.endedAt = at;
        this.endedBy = endedByPerson;
    }

    HandSwitch hand() {
        return new HandSwitch(
                zone,
                lit == 1,
                validFrom.toInstant(),
                validUntil.toInstant(),
                person,
                reason == null ? "" : reason,
                Times.instant(endedAt),
                endedBy);
    }
}
