/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.catalogue;

import java.time.LocalDate;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/** The catalogues by the dates between which they are in force. Source: domain, "What changes the plan". */
public enum Standard {
    /** 数字化城市管理信息系统 第2部分：管理部件和事件; 4 digits. */
    GBT_30428_2_2013("GB/T 30428.2-2013", LocalDate.of(2014, 8, 15), LocalDate.of(2026, 7, 1)),

    /** 城市运行管理服务平台 第5部分：管理部件和事项; 5 digits. */
    GBT_47678_5_2026("GB/T 47678.5-2026", LocalDate.of(2026, 7, 1), null),

    /** What a city adds; beside the others. */
    LOCAL("local", LocalDate.of(2014, 8, 15), null);

    private final String id;
    private final LocalDate from;
    private final @Nullable LocalDate to;

    Standard(String id, LocalDate from, @Nullable LocalDate to) {
        this.id = id;
        this.from = from;
        this.to = to;
    }

    /** As cases and tables write it. */
    public String id() {
        return id;
    }

    /** Whether it is in force on that date. */
    public boolean isInForce(LocalDate date) {
        return !date.isBefore(from) && (to == null || date.isBefore(to));
    }

    /**
     * The one with that id.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Standard of(String id) {
        return Arrays.stream(values())
                .filter(standard -> standard.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no catalogue '" + id + "'"));
    }
}
