/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.store;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.places.Position;
import org.cityloom.api.text.LocalizedText;

@Entity
@Table(name = "cases_alarm")
class AlarmEntity {
    @Id
    @Column(name = "alarm_id")
    private long alarm;

    @Column(name = "kind")
    private String kind;

    @Column(name = "device")
    private String device;

    @Column(name = "text_zh")
    private String zh;

    @Column(name = "text_en")
    private String en;

    @Column(name = "latitude")
    private @Nullable Double latitude;

    @Column(name = "longitude")
    private @Nullable Double longitude;

    @Column(name = "area")
    private @Nullable String area;

    @Column(name = "raised_at")
    private OffsetDateTime raisedAt;

    @Column(name = "outcome")
    private String outcome;

    @Column(name = "case_number")
    private String number;

    @Column(name = "decided_by")
    private String by;

    /** For the persistence provider. */
    protected AlarmEntity() {}

    AlarmEntity(TakenAlarm taken) {
        Position position = taken.position();
        alarm = taken.alarm();
        kind = taken.kind();
        device = taken.device();
        zh = taken.text().zh();
        en = taken.text().en();
        latitude = position == null ? null : position.latitude();
        longitude = position == null ? null : position.longitude();
        area = taken.area();
        raisedAt = taken.raisedAt().atOffset(ZoneOffset.UTC);
        decide(taken);
    }

    final void decide(TakenAlarm taken) {
        outcome = taken.outcome().name();
        number = taken.number();
        by = taken.by();
    }

    TakenAlarm taken() {
        return new TakenAlarm(
                alarm,
                kind,
                device,
                new LocalizedText(zh, en),
                latitude == null || longitude == null ? null : new Position(latitude, longitude),
                area,
                raisedAt.toInstant(),
                TakenAlarm.Outcome.valueOf(outcome),
                number,
                by);
    }
}
