/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.calendar.internal.store;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Table;

import org.jspecify.annotations.Nullable;

import org.cityloom.platform.calendar.CalendarVersion;

/** A row of {@code calendar_version}; written once. */
@Entity
@Table(name = "calendar_version")
class CalendarEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private long id;

    @Column(name = "unit_id")
    private String unit;

    @Column(name = "version_number")
    private long version;

    @Column(name = "changed_at")
    private OffsetDateTime changedAt;

    @Column(name = "changed_by")
    private String changedBy;

    @Column(name = "content")
    private @Nullable String content;

    /** For the persistence provider. */
    protected CalendarEntity() {}

    CalendarEntity(StoredCalendar stored) {
        this.unit = stored.unit();
        this.version = stored.version().version();
        this.changedAt = stored.version().changedAt().atOffset(ZoneOffset.UTC);
        this.changedBy = stored.version().changedBy();
        this.content = stored.calendar().map(CalendarJson::write).orElse(null);
    }

    CalendarVersion version() {
        return new CalendarVersion(version, changedAt.toInstant(), changedBy, content == null);
    }

    StoredCalendar stored() {
        return new StoredCalendar(
                unit, version(), Optional.ofNullable(content).map(json -> CalendarJson.read(unit, version, json)));
    }
}
