/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.engine;

import org.cityloom.api.text.LocalizedText;

/** A step failed after something had been touched: what was before must be brought back. */
final class FailedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient LocalizedText reason;

    FailedException(String code, LocalizedText reason) {
        super(reason.en());
        this.code = code;
        this.reason = reason;
    }

    FailedException(String code, LocalizedText reason, Throwable cause) {
        super(reason.en(), cause);
        this.code = code;
        this.reason = reason;
    }

    String code() {
        return code;
    }

    LocalizedText reason() {
        return reason;
    }
}
