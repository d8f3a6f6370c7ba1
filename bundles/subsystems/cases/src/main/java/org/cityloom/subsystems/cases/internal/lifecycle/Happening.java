/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.lifecycle;

import org.cityloom.api.text.LocalizedText;

/** What the timeline of a case tells besides what was done with it: it leaves the case in its state. */
public enum Happening {
    /** Those whom the level of a supervision concerns. */
    TOLD("told", "已通知督办人员", "told those whom the supervision concerns"),

    /** Another platform handed it over. */
    TRANSFER("transfer", "由其他平台转入", "handed over by another platform"),

    /** By one of those who reported it. */
    RATE("rate", "上报人评价", "rated by who reported it"),

    /** Near, far and so on. */
    ADD_PHOTO("add-photo", "添加照片", "photo added");

    private final String id;
    private final String zh;
    private final String en;

    Happening(String id, String zh, String en) {
        this.id = id;
        this.zh = zh;
        this.en = en;
    }

    /** As timelines write it. */
    public String id() {
        return id;
    }

    public LocalizedText title() {
        return new LocalizedText(zh, en);
    }
}
