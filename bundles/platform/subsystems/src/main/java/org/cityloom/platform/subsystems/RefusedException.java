/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems;

import org.cityloom.api.text.LocalizedText;

/** Something is not done, and the sentence says why in words an operator can act on. Nothing of the running city was changed. */
public class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient LocalizedText reason;

    /**
     * @param code stable name of the kind of refusal, for example {@code archive-unsigned}; the operator's guide explains each
     * @param reason what is wrong, where, and what to do; a full sentence without a final stop
     */
    public RefusedException(String code, LocalizedText reason) {
        super(reason.en());
        this.code = code;
        this.reason = reason;
    }

    public RefusedException(String code, LocalizedText reason, Throwable cause) {
        super(reason.en(), cause);
        this.code = code;
        this.reason = reason;
    }

    public String code() {
        return code;
    }

    public LocalizedText reason() {
        return reason;
    }
}
