/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.gas.internal;

import org.cityloom.api.text.LocalizedText;

/** Something that was given cannot be taken as it is. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient LocalizedText reason;

    private RefusedException(LocalizedText reason) {
        super(reason.en());
        this.reason = reason;
    }

    /** @param zh one sentence that names what is wrong and what to do, in Chinese; {@code en} says it in English */
    static RefusedException of(String zh, String en) {
        return new RefusedException(new LocalizedText(zh, en));
    }

    /** What is wrong. */
    public LocalizedText reason() {
        return reason;
    }
}
