/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.lifecycle;

import org.cityloom.api.text.LocalizedText;

/** What is timed. Source: domain, closed loop, "Timers". */
public enum ClockKind {
    /** 受理, until it is registered; stands still while it is verified. */
    INTAKE("受理", "intake", false),

    /** 核实. */
    VERIFY("核实", "verifying", true),

    /** 派遣. */
    DISPATCH("派遣", "dispatching", true),

    /** 处置, from the dispatch until the department confirms; goes on when the same department gets it back. */
    HANDLE("处置", "handling", false),

    /** 核查. */
    CHECK("核查", "checking", true);

    private final String zh;
    private final String en;
    private final boolean anew;

    ClockKind(String zh, String en, boolean anew) {
        this.zh = zh;
        this.en = en;
        this.anew = anew;
    }

    public LocalizedText title() {
        return new LocalizedText(zh, en);
    }

    /** Whether it begins anew each time, instead of going on where it stood still. */
    public boolean beginsAnew() {
        return anew;
    }
}
