/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.lifecycle;

import org.cityloom.api.text.LocalizedText;

/** Where cases wait for somebody; each role works on one of them. */
public enum Inbox {
    INTAKE("受理", "intake", Rights.ACCEPT),
    VERIFYING("核实", "verifying", Rights.VERIFY),
    REGISTERING("立案和结案", "registering and closing", Rights.FILE),
    DISPATCHING("派遣", "dispatching", Rights.DISPATCH),
    DEPARTMENT("部门", "department", Rights.ASSIGN),
    HANDLING("处置", "handling", Rights.WORK),
    CHECKING("核查", "checking", Rights.CHECK),
    ASSESSING("考评", "assessing", Rights.ASSESS),
    NOBODY("已办结", "done", Rights.VIEW);

    private final String zh;
    private final String en;
    private final String permission;

    Inbox(String zh, String en, String permission) {
        this.zh = zh;
        this.en = en;
        this.permission = permission;
    }

    public LocalizedText title() {
        return new LocalizedText(zh, en);
    }

    /** What one needs to work on it. */
    public String permission() {
        return permission;
    }

    /** Whether those work on it whose names handlers must not learn: who reports, verifies and checks. */
    public boolean isOfSupervision() {
        return this == INTAKE || this == VERIFYING || this == CHECKING;
    }

    /** Whether one sees only what lies with one's own unit. */
    public boolean isOfUnit() {
        return this == DEPARTMENT || this == HANDLING;
    }
}
