/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal;

import org.cityloom.api.text.LocalizedText;

/** A file of lamps, or a row of it, cannot be taken as it is. */
public final class RefusedLampException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient LocalizedText reason;

    RefusedLampException(String zh, String en) {
        super(en);
        this.reason = new LocalizedText(zh, en);
    }

    /** What is wrong. */
    public LocalizedText reason() {
        return reason;
    }
}
