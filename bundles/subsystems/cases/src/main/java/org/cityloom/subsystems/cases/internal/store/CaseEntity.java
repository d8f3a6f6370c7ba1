/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.places.AreaPath;
import org.cityloom.api.places.Position;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.subsystems.cases.internal.clock.ClockType;
import org.cityloom.subsystems.cases.internal.clock.Limit;
import org.cityloom.subsystems.cases.internal.lifecycle.Action;
import org.cityloom.subsystems.cases.internal.lifecycle.CaseFile;
import org.cityloom.subsystems.cases.internal.lifecycle.CaseState;
import org.cityloom.subsystems.cases.internal.lifecycle.ClockKind;
import org.cityloom.subsystems.cases.internal.lifecycle.Escalation;
import org.cityloom.subsystems.cases.internal.lifecycle.Filing;
import org.cityloom.subsystems.cases.internal.lifecycle.Sighting;
import org.cityloom.subsystems.cases.internal.lifecycle.Source;
import org.cityloom.subsystems.cases.internal.lifecycle.StageClock;
import org.cityloom.subsystems.cases.internal.lifecycle.Subject;

/** A row of {@code cases_case}. What is searched for has a column of its own; the clocks are whole in one. */
@Entity
@Table(name = "cases_case")
class CaseEntity {
    @Id
    @Column(name = "case_number")
    private String number;

    @Version
    @Column(name = "version_number")
    private long version;

    @Column(name = "state")
    private String state;

    @Column(name = "source")
    private String source;

    @Column(name = "reporter")
    private String reporter;

    @Column(name = "standard")
    private String standard;

    @Column(name = "kind")
    private String kind;

    @Column(name = "code")
    private String code;

    @Column(name = "latitude")
    private double latitude;

    @Column(name = "longitude")
    private double longitude;

    @Column(name = "grid")
    private String grid;

    @Column(name = "city")
    private String city;

    @Column(name = "address")
    private String address;

    @Column(name = "description")
    private String description;

    @Column(name = "camera")
    private @Nullable String camera;

    @Column(name = "seen_at")
    private @Nullable OffsetDateTime seenAt;

    @Column(name = "verified")
    private boolean verified;

    @Column(name = "condition_id")
    private @Nullable Integer condition;

    @Column(name = "condition_version")
    private @Nullable Long conditionVersion;

    @Column(name = "condition_zh")
    private @Nullable String conditionZh;

    @Column(name = "condition_en")
    private @Nullable String conditionEn;

    @Column(name = "limit_amount")
    private @Nullable Integer limitAmount;

    @Column(name = "limit_clock")
    private @Nullable String limitClock;

    @Column(name = "closing_zh")
    private @Nullable String closingZh;

    @Column(name = "closing_en")
    private @Nullable String closingEn;

    @Column(name = "unit_id")
    private String unit;

    @Column(name = "handler")
    private String handler;

    @Column(name = "inspector")
    private String inspector;

    @Column(name = "merged_into")
    private String mergedInto;

    @Column(name = "reworks")
    private int reworks;

    @Column(name = "returned")
    private int returns;

    @Column(name = "postponements")
    private int postponements;

    @Column(name = "suspensions")
    private int suspensions;

    @Column(name = "appeals")
    private int appeals;

    @Column(name = "supervision")
    private int supervision;

    @Column(name = "supervised_level")
    private int supervisedLevel;

    @Column(name = "supervise_at")
    private @Nullable OffsetDateTime superviseAt;

    @Column(name = "suspended_until")
    private @Nullable OffsetDateTime suspendedUntil;

    @Column(name = "upheld_by")
    private String upheldBy;

    @Column(name = "exempt")
    private boolean exempt;

    @Column(name = "calendar_key")
    private String calendarKey;

    @Column(name = "noted_until")
    private OffsetDateTime notedUntil;

    @Column(name = "attention_at")
    private @Nullable OffsetDateTime attentionAt;

    @Column(name = "reported_at")
    private OffsetDateTime reportedAt;

    @Column(name = "closed_at")
    private @Nullable OffsetDateTime closedAt;

    @Column(name = "due_at")
    private @Nullable OffsetDateTime dueAt;

    @Column(name = "handle_due_at")
    private @Nullable OffsetDateTime handleDueAt;

    @Column(name = "handled_at")
    private @Nullable OffsetDateTime handledAt;

    @Column(name = "clocks")
    private String clocks;

    /** For the persistence provider. */
    protected CaseEntity() {}

    /** @param yellowShare part of a limit that is left when its light turns yellow */
    CaseEntity(CaseFile file, double yellowShare) {
        this.number = file.number();
        set(file, yellowShare);
    }

    final void set(CaseFile file, double yellowShare) {
        state = file.state().name();
        source = file.source().name();
        reporter = file.reporter();
        set(file.subject());
        verified = file.verified();
        set(file.filing());
        unit = file.unit();
        handler = file.handler();
        inspector = file.inspector();
        mergedInto = file.mergedInto();
        reworks = file.times(Action.REWORK);
        returns = file.times(Action.RETURN);
        postponements = file.times(Action.POSTPONE);
        suspensions = file.times(Action.SUSPEND);
        appeals = file.times(Action.APPEAL);
        supervision = file.supervision();
        supervisedLevel = file.escalation().level();
        superviseAt = written(file.escalation().next());
        suspendedUntil = written(file.suspendedUntil());
        upheldBy = file.upheldBy();
        exempt = file.exempt();
        calendarKey = file.byCalendar()
                .map(clock ->
                        CalendarKey.of(clock.unit(), clock.clock().calendar()).text())
                .orElse("");
        notedUntil = file.notedUntil().atOffset(ZoneOffset.UTC);
        attentionAt = written(file.attentionAt(yellowShare).orElse(null));
        reportedAt = file.reportedAt().atOffset(ZoneOffset.UTC);
        closedAt = written(file.closedAt());
        dueAt = written(
                file.running().flatMap(clock -> clock.clock().deadline()).orElse(null));
        StageClock handling = file.latest(ClockKind.HANDLE).orElse(null);
        handleDueAt =
                handling == null ? null : written(handling.clock().deadline().orElse(null));
        handledAt = handling == null ? null : written(handling.doneAt());
        clocks = ClocksJson.write(file.clocks());
    }

    private void set(Subject subject) {
        standard = subject.standard();
        kind = subject.kind();
        code = subject.code();
        latitude = subject.position().latitude();
        longitude = subject.position().longitude();
        grid = subject.areas().grid();
        city = subject.areas().city();
        address = subject.address();
        description = subject.description();
        Sighting sighting = subject.sighting();
        camera = sighting == null ? null : sighting.camera();
        seenAt = sighting == null ? null : written(sighting.at());
    }

    private void set(@Nullable Filing filing) {
        if (filing != null) {
            condition = filing.condition();
            conditionVersion = filing.version();
            conditionZh = filing.text().zh();
            conditionEn = filing.text().en();
            limitAmount = filing.limit().amount();
            limitClock = filing.limit().clock().id();
            closingZh = filing.closing().zh();
            closingEn = filing.closing().en();
        }
    }

    CaseState state() {
        return CaseState.valueOf(state);
    }

    CaseFile file(Calendars calendars) {
        return new CaseFile(
                number,
                version,
                state(),
                Source.valueOf(source),
                reporter,
                subject(),
                verified,
                filing(),
                unit,
                handler,
                inspector,
                mergedInto,
                Times.of(reworks, returns, postponements, suspensions, appeals),
                supervision,
                new Escalation(supervisedLevel, read(superviseAt)),
                read(suspendedUntil),
                upheldBy,
                exempt,
                notedUntil.toInstant(),
                reportedAt.toInstant(),
                read(closedAt),
                ClocksJson.read(clocks, calendars));
    }

    private Subject subject() {
        return new Subject(
                standard,
                kind,
                code,
                new Position(latitude, longitude),
                new AreaPath(city, grid.substring(0, 6), grid.substring(0, 9), grid.substring(0, 12), grid),
                address,
                description,
                camera == null || seenAt == null ? null : new Sighting(camera, seenAt.toInstant()));
    }

    private @Nullable Filing filing() {
        if (condition == null
                || conditionVersion == null
                || conditionZh == null
                || conditionEn == null
                || limitAmount == null
                || limitClock == null
                || closingZh == null
                || closingEn == null) {
            return null;
        }
        return new Filing(
                condition,
                conditionVersion,
                new LocalizedText(conditionZh, conditionEn),
                new Limit(limitAmount, ClockType.of(limitClock)),
                new LocalizedText(closingZh, closingEn));
    }

    private static @Nullable OffsetDateTime written(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant read(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }
}
