/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.lifecycle;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.text.LocalizedText;

/** Where a case stands; in each state it lies in the inbox of exactly one role. Source: domain, closed loop, "States". */
public enum CaseState {
    REPORTED("已上报", "reported", Inbox.INTAKE, ClockKind.INTAKE),
    VERIFYING("核实中", "being verified", Inbox.VERIFYING, ClockKind.VERIFY),
    TO_REGISTER("待立案", "to be registered", Inbox.REGISTERING, ClockKind.INTAKE),
    TO_DISPATCH("待派遣", "to be dispatched", Inbox.DISPATCHING, ClockKind.DISPATCH),
    TO_HANDLE("待处置", "to be handled", Inbox.DEPARTMENT, ClockKind.HANDLE),
    HANDLING("处置中", "being handled", Inbox.HANDLING, ClockKind.HANDLE),
    FED_BACK("已反馈", "reported done", Inbox.DEPARTMENT, ClockKind.HANDLE),
    POSTPONING("延期审批", "postponement asked for", Inbox.DISPATCHING, ClockKind.HANDLE),
    SUSPENDED("挂账", "suspended", Inbox.DISPATCHING, null),
    TO_CHECK("待核查", "to be checked", Inbox.INTAKE, null),
    CHECKING("核查中", "being checked", Inbox.CHECKING, ClockKind.CHECK),
    CHECKED("核查通过", "checked", Inbox.REGISTERING, null),
    CLOSED("结案", "closed", Inbox.NOBODY, null),
    APPEALED("申诉", "appealed", Inbox.ASSESSING, null),
    REVIEWED("申诉复核", "appeal upheld once", Inbox.ASSESSING, null),
    NOT_ACCEPTED("不予受理", "not accepted", Inbox.NOBODY, null),
    VOID("作废", "void", Inbox.NOBODY, null);

    private final String zh;
    private final String en;
    private final Inbox inbox;
    private final @Nullable ClockKind clock;

    CaseState(String zh, String en, Inbox inbox, @Nullable ClockKind clock) {
        this.zh = zh;
        this.en = en;
        this.inbox = inbox;
        this.clock = clock;
    }

    public LocalizedText title() {
        return new LocalizedText(zh, en);
    }

    /** In whose inbox it lies. */
    public Inbox inbox() {
        return inbox;
    }

    /** Which clock runs; every other one stands still. */
    public Optional<ClockKind> clock() {
        return Optional.ofNullable(clock);
    }

    /** Whether something is still to be done. */
    public boolean isOpen() {
        return inbox != Inbox.NOBODY;
    }

    /** Those in which something is still to be done. */
    public static EnumSet<CaseState> open() {
        EnumSet<CaseState> open = EnumSet.allOf(CaseState.class);
        open.removeIf(state -> !state.isOpen());
        return open;
    }

    /** The states of an inbox. */
    public static List<CaseState> of(Inbox inbox) {
        return Arrays.stream(values()).filter(state -> state.inbox == inbox).toList();
    }
}
