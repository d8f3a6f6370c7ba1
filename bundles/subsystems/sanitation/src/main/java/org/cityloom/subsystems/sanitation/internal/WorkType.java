/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal;

import org.cityloom.api.text.LocalizedText;

/** What is done on a route or during a shift. */
public enum WorkType {
    SWEEPING("清扫", "Sweeping", true),
    WASHING("冲洗", "Washing", true),
    SPRAYING("洒水", "Spraying", true),
    COLLECTING("收运", "Collecting", false),
    KEEPING("保洁", "Keeping clean", false);

    private final String zh;
    private final String en;
    private final boolean byActuator;

    WorkType(String zh, String en, boolean byActuator) {
        this.zh = zh;
        this.en = en;
        this.byActuator = byActuator;
    }

    /** What people call it. */
    public LocalizedText title() {
        return new LocalizedText(zh, en);
    }

    /** Whether it is done with pump or brush, so that one can tell whether it is done. */
    public boolean byActuator() {
        return byActuator;
    }
}
