/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.audit;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Which entries are wanted; null does not restrict.
 *
 * @param from not before
 * @param to before
 * @param actor id of who acted
 * @param action a whole action, {@code devices:register}, or what stands before its colon
 * @param subjectKind kind of what was changed
 * @param subject id of what was changed
 * @param text part of the actor's name or id, the address, the subject's id, or what was before and after; in any case
 */
public record AuditQuery(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String actor,
        @Nullable String action,
        @Nullable String subjectKind,
        @Nullable String subject,
        @Nullable String text) {
    /** Everything. */
    public static final AuditQuery ALL = new AuditQuery(null, null, null, null, null, null, null);
}
