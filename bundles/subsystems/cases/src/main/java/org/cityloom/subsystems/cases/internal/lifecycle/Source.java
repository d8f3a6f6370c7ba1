/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.lifecycle;

import org.cityloom.api.text.LocalizedText;

/** Who found a problem. Source: domain, closed loop, "Sources". */
public enum Source {
    COLLECTOR("采集员", "collector", true),
    CITIZEN("市民", "citizen", false),
    HOTLINE("热线", "hotline", false),
    LEADER("领导", "leader", false),
    MEDIA("媒体", "media", false),
    VIDEO("视频", "video", false),
    ALARM("告警", "alarm", true),
    TRANSFER("转办", "transfer", false);

    private final String zh;
    private final String en;
    private final boolean seen;

    Source(String zh, String en, boolean seen) {
        this.zh = zh;
        this.en = en;
        this.seen = seen;
    }

    public LocalizedText title() {
        return new LocalizedText(zh, en);
    }

    /** Whether it goes to registering without being verified (domain: collector cases go straight to filing). */
    public boolean hasSeenIt() {
        return seen;
    }
}
