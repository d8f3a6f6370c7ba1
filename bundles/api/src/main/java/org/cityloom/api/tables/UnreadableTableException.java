/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.tables;

import org.cityloom.api.text.LocalizedText;

/** A file cannot be taken as a whole: it is too large, not UTF-8, or not what its form says. No row of it was handed over. */
public final class UnreadableTableException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient LocalizedText reason;

    public UnreadableTableException(String zh, String en) {
        super(en);
        this.reason = new LocalizedText(zh, en);
    }

    /** What is wrong and what to do, one sentence. */
    public LocalizedText reason() {
        return reason;
    }
}
