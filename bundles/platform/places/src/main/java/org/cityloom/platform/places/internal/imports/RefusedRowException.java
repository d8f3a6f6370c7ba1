/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.places.internal.imports;

import org.cityloom.api.text.LocalizedText;

/** A row that cannot be taken, with the reason in both languages. */
final class RefusedRowException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String zh;

    RefusedRowException(String zh, String en) {
        super(en);
        this.zh = zh;
    }

    LocalizedText reason() {
        return new LocalizedText(zh, String.valueOf(getMessage()));
    }
}
