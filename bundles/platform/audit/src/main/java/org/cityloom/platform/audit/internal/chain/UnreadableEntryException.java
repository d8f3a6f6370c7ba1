/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.audit.internal.chain;

import java.sql.SQLException;

/** A row that nobody of ours wrote. */
final class UnreadableEntryException extends SQLException {
    private static final long serialVersionUID = 1L;

    private final long sequence;

    UnreadableEntryException(long sequence, Throwable cause) {
        super("entry " + sequence + " of the audit is not what was written: " + cause.getMessage(), cause);
        this.sequence = sequence;
    }

    long sequence() {
        return sequence;
    }
}
