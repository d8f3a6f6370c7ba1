/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.routing;

import java.util.Locale;

import org.cityloom.api.text.LocalizedText;
import org.cityloom.subsystems.cases.internal.lists.RefusedException;

/** On which days, as the working calendar of the primary unit has it. */
public enum Days {
    ANY("每天", "every day"),
    WORKDAYS("工作日", "workdays"),
    HOLIDAYS("休息日", "days off");

    private final String zh;
    private final String en;

    Days(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    LocalizedText title() {
        return new LocalizedText(zh, en);
    }

    /** As files and interfaces write it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The one with that id; empty stands for any.
     *
     * @throws RefusedException if there is none
     */
    public static Days of(String id) {
        if (id.isEmpty()) {
            return ANY;
        }
        for (Days days : values()) {
            if (days.id().equals(id)) {
                return days;
            }
        }
        throw RefusedException.of(
                "days 须为 any、workdays 或 holidays，现为“" + id + "”",
                "'days' must be any, workdays or holidays, got '" + id + "'");
    }
}
