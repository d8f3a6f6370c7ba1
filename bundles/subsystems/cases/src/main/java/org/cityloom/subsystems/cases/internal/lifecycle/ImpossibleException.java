/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.lifecycle;

import org.cityloom.api.text.LocalizedText;

/** What somebody wanted to do with a case cannot be done as it stands. */
public class ImpossibleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient LocalizedText reason;

    /** @param code stable, for machines */
    public ImpossibleException(String code, LocalizedText reason) {
        super(reason.en());
        this.code = code;
        this.reason = reason;
    }

    /** One with its reason in both languages. */
    public static ImpossibleException of(String code, String zh, String en) {
        return new ImpossibleException(code, new LocalizedText(zh, en));
    }

    public String code() {
        return code;
    }

    public LocalizedText reason() {
        return reason;
    }
}
