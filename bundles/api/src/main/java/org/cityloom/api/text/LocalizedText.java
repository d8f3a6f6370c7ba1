/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.text;

/**
 * A text in both languages of the platform; neither is blank.
 *
 * @param zh Simplified Chinese
 * @param en English
 */
public record LocalizedText(String zh, String en) {
    /** @throws IllegalArgumentException if either text is blank */
    public LocalizedText {
        if (zh.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("a text needs both zh and en, got zh='" + zh + "' en='" + en + "'");
        }
    }
}
