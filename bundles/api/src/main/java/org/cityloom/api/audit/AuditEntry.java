/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.audit;

import org.jspecify.annotations.Nullable;

/**
 * What somebody changed.
 *
 * @param action named like a permission, {@code devices:register}
 * @param subject what was changed
 * @param before how it was: a record, or a map with text keys; null if it was not there. Long texts and lists are shortened
 * @param after how it is now, likewise; null if it is gone
 */
public record AuditEntry(String action, AuditSubject subject, @Nullable Object before, @Nullable Object after) {
    /** @throws IllegalArgumentException if the action is malformed */
    public AuditEntry {
        if (!action.matches("[a-z][a-z-]{0,63}:[a-z][a-z-]{0,63}")) {
            throw new IllegalArgumentException("malformed action '" + action + "', expected concern:verb");
        }
    }

    /** An entry on something of a kind. */
    public static AuditEntry of(
            String action, String kind, String id, @Nullable Object before, @Nullable Object after) {
        return new AuditEntry(action, new AuditSubject(kind, id), before, after);
    }
}
