/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.lifecycle;

import org.cityloom.api.text.LocalizedText;

/**
 * Who is told of a supervision; each level is told when the one below did not help. Source: domain, closed loop, "督办: levels, reply required"
 * and "Roles"; that there are three, and whose they are, is an estimate.
 */
public enum SupervisionLevel {
    /** The department that has the case. */
    DEPARTMENT(1, "部门", "the department", Rights.ASSIGN),

    /** The command centre that sent it there. */
    COMMAND(2, "指挥中心", "the command centre", Rights.DISPATCH),

    /** Leaders. */
    LEADER(3, "领导", "leaders", Rights.SUPERVISE);

    /** Number of the highest; the lowest is 1. */
    public static final int HIGHEST = values().length;

    private final int number;
    private final String zh;
    private final String en;
    private final String permission;

    SupervisionLevel(int number, String zh, String en, String permission) {
        this.number = number;
        this.zh = zh;
        this.en = en;
        this.permission = permission;
    }

    /** The one with that number, 1 to {@link #HIGHEST}. */
    public static SupervisionLevel of(int number) {
        return values()[number - 1];
    }

    /** 1 for the lowest. */
    public int number() {
        return number;
    }

    public LocalizedText title() {
        return new LocalizedText(zh, en);
    }

    /** What those hold who are told. */
    public String permission() {
        return permission;
    }
}
