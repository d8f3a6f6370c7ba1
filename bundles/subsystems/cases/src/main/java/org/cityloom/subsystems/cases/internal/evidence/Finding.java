/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.evidence;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.text.LocalizedText;

/**
 * What speaks against a photo; a hint for whoever looks at it, not a verdict.
 *
 * @param kind what
 * @param amount in the unit of the kind
 * @param photo id of the other photo; null if there is none
 * @param caseNumber of the other photo; null if there is none
 */
public record Finding(FindingKind kind, long amount, @Nullable Long photo, @Nullable String caseNumber) {
    static Finding of(FindingKind kind, long amount) {
        return new Finding(kind, amount, null, null);
    }

    /** A sentence without a final stop. */
    public LocalizedText text() {
        return switch (kind) {
            case ELSEWHERE -> new LocalizedText(
                    "拍摄地点距案件位置 " + amount + " 米", "Taken " + amount + " m from the place of the case");
            case OLD -> new LocalizedText(
                    "拍摄时间早于上报 " + amount / 60 + " 分钟", "Taken " + amount / 60 + " min before it was reported");
            case FUTURE -> new LocalizedText(
                    "拍摄时间晚于上传 " + amount / 60 + " 分钟", "Taken " + amount / 60 + " min after it was sent in");
            case SAME_FILE -> new LocalizedText(
                    "与案件 " + caseNumber + " 的照片 " + photo + " 是同一文件",
                    "The same file as photo " + photo + " of the case " + caseNumber);
            case RESEMBLES -> new LocalizedText(
                    "与案件 " + caseNumber + " 的照片 " + photo + " 相似",
                    "Resembles photo " + photo + " of the case " + caseNumber);
        };
    }
}
