/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal.routes;

import org.cityloom.api.text.LocalizedText;

/** A file is no list of stops at all. */
public final class UnreadableFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient LocalizedText reason;

    UnreadableFileException(String zh, String en) {
        super(en);
        this.reason = new LocalizedText(zh, en);
    }

    /** What is wrong with it. */
    public LocalizedText reason() {
        return reason;
    }
}
