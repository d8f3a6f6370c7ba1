/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.clock;

import java.util.Arrays;

import org.cityloom.api.text.LocalizedText;

/** How the time of a limit is counted. Source: domain, closed loop, "Timers"; GB/T 30428.8 names the same four. */
public enum ClockType {
    /** 紧急工作时: hours without a break; nights and holidays count. */
    URGENT_HOURS("urgent-hours", "紧急工作时", "urgent hours", true),

    /** Minutes without a break: for the steps of the centre, which no standard gives in hours. */
    URGENT_MINUTES("urgent-minutes", "分钟", "minutes", true),

    /** 工作时: hours of the working calendar only. */
    WORK_HOURS("work-hours", "工作时", "work hours", false),

    /** 工作日: days of eight work hours. */
    WORKDAYS("workdays", "工作日", "workdays", false),

    /** 紧急工作日 or 自然日: days of 24 hours without a break. */
    URGENT_DAYS("urgent-days", "紧急工作日", "urgent days", true);

    private final String id;
    private final String zh;
    private final String en;
    private final boolean continuous;

    ClockType(String id, String zh, String en, boolean continuous) {
        this.id = id;
        this.zh = zh;
        this.en = en;
        this.continuous = continuous;
    }

    /** As tables and interfaces write it. */
    public String id() {
        return id;
    }

    public LocalizedText title() {
        return new LocalizedText(zh, en);
    }

    /** Whether it counts at night and on holidays, too. */
    public boolean isContinuous() {
        return continuous;
    }

    /**
     * The one with that id.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static ClockType of(String id) {
        return Arrays.stream(values())
                .filter(type -> type.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "a clock is urgent-minutes, urgent-hours, work-hours, workdays or urgent-days, got '" + id
                                + "'"));
    }
}
