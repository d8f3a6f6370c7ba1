/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.lifecycle;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** A case in the making: what differs from the one before. Not thread safe. */
final class Draft {
    private final CaseFile before;
    private CaseState state;
    private boolean verified;
    private @Nullable Filing filing;
    private String unit;
    private String handler;
    private String inspector;
    private String mergedInto;
    private Map<Action, Integer> times;
    private int supervision;
    private Escalation escalation;
    private @Nullable Instant suspendedUntil;
    private String upheldBy;
    private boolean exempt;
    private Instant notedUntil;
    private @Nullable Instant closedAt;
    private List<StageClock> clocks;

    Draft(CaseFile before) {
        this.before = before;
        this.state = before.state();
        this.verified = before.verified();
        this.filing = before.filing();
        this.unit = before.unit();
        this.handler = before.handler();
        this.inspector = before.inspector();
        this.mergedInto = before.mergedInto();
        this.times = before.times();
        this.supervision = before.supervision();
        this.escalation = before.escalation();
        this.suspendedUntil = before.suspendedUntil();
        this.upheldBy = before.upheldBy();
        this.exempt = before.exempt();
        this.notedUntil = before.notedUntil();
        this.closedAt = before.closedAt();
        this.clocks = before.clocks();
    }

    Draft state(CaseState next) {
        state = next;
        return this;
    }

    void verified() {
        verified = true;
    }

    void filing(@Nullable Filing under) {
        filing = under;
    }

    /** What was said to another unit is no matter of this one. */
    void unit(@Nullable String next) {
        unit = next == null ? "" : next;
        if (!unit.equals(before.unit())) {
            supervision = 0;
            escalation = Escalation.NONE;
        }
        handler = "";
    }

    void handler(@Nullable String next) {
        handler = next == null ? "" : next;
    }

    void inspector(@Nullable String next) {
        inspector = next == null ? "" : next;
    }

    void mergedInto(@Nullable String other) {
        mergedInto = other == null ? "" : other;
    }

    /** Counts the action, if it is one of those that are counted. */
    void counted(Action action) {
        if (CaseFile.COUNTED.contains(action)) {
            Map<Action, Integer> more = new EnumMap<>(Action.class);
            more.putAll(times);
            more.merge(action, 1, Integer::sum);
            times = Map.copyOf(more);
        }
    }

    void suspendedUntil(@Nullable Instant until) {
        suspendedUntil = until;
    }

    /** @param next when the level above is raised; null if nobody has to reply in time */
    void supervised(@Nullable Instant next) {
        supervision = Math.min(SupervisionLevel.HIGHEST, Math.max(supervision, escalation.level()) + 1);
        escalate(supervision, next);
    }

    /** @param next when the level above is raised although somebody replied; null if it is not */
    void replied(@Nullable Instant next) {
        escalate(Math.max(supervision, escalation.level()), next);
        supervision = 0;
    }

    private void escalate(int level, @Nullable Instant next) {
        escalation = new Escalation(level, level < SupervisionLevel.HIGHEST ? next : null);
    }

    void upheldBy(String reviewer) {
        upheldBy = reviewer;
    }

    void exempt() {
        exempt = true;
    }

    Draft notedUntil(Instant moment) {
        notedUntil = moment;
        return this;
    }

    Draft closedAt(@Nullable Instant at) {
        closedAt = at;
        return this;
    }

    Draft clocks(List<StageClock> next) {
        clocks = next;
        return this;
    }

    /** The case that follows; the version is counted by the store. */
    CaseFile next() {
        return new CaseFile(
                before.number(),
                before.version(),
                state,
                before.source(),
                before.reporter(),
                before.subject(),
                verified,
                filing,
                unit,
                handler,
                inspector,
                mergedInto,
                times,
                supervision,
                escalation,
                suspendedUntil,
                upheldBy,
                exempt,
                notedUntil,
                before.reportedAt(),
                closedAt,
                clocks);
    }
}
