/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.tables;

import org.cityloom.api.text.LocalizedText;

/** A row of a table cannot be taken; thrown while it is read, it keeps no other row from being taken. */
public class RefusedRowException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient LocalizedText reason;

    public RefusedRowException(LocalizedText reason) {
        super(reason.en());
        this.reason = reason;
    }

    public RefusedRowException(String zh, String en) {
        this(new LocalizedText(zh, en));
    }

    /** What is wrong, one sentence. */
    public final LocalizedText reason() {
        return reason;
    }
}
