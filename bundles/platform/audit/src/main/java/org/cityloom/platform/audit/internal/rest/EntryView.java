/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.audit.internal.rest;

import java.time.Instant;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.cityloom.api.audit.Actor;
import org.cityloom.api.audit.AuditSubject;
import org.cityloom.platform.audit.AuditRecord;
import org.cityloom.platform.audit.internal.values.Values;

/**
 * An entry, with what was before and after as JSON objects.
 *
 * @param sequence its place in the chain
 * @param at when
 * @param actor who, and from where
 * @param action what was done
 * @param subject to what
 * @param before null if it was not there
 * @param after null if it is gone
 * @param hash of this entry and all before it
 */
public record EntryView(
        long sequence,
        Instant at,
        Actor actor,
        String action,
        AuditSubject subject,
        @Schema(type = "object") @Nullable Object before,
        @Schema(type = "object") @Nullable Object after,
        String hash,
        boolean unreadable) {
    static EntryView of(AuditRecord entry, Values values) {
        return new EntryView(
                entry.sequence(),
                entry.at(),
                entry.actor(),
                entry.action(),
                entry.subject(),
                values.read(entry.before()),
                values.read(entry.after()),
                entry.hash(),
                entry.unreadable());
    }
}
