/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal.routes;

import org.cityloom.api.text.LocalizedText;

/** A row cannot be taken. */
final class RefusedRowException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient LocalizedText reason;

    RefusedRowException(String zh, String en) {
        super(en);
        this.reason = new LocalizedText(zh, en);
    }

    LocalizedText reason() {
        return reason;
    }
}
