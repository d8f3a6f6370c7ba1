/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.audit;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.audit.Actor;
import org.cityloom.api.audit.AuditSubject;

/**
 * An entry as it is kept.
 *
 * @param sequence its place in the chain, from 1
 * @param at when the change was made, to the microsecond
 * @param actor who made it, and from where
 * @param action what was done, named like a permission
 * @param subject to what
 * @param before how it was, as JSON; null if it was not there
 * @param after how it is, as JSON; null if it is gone
 * @param previousHash hash of the entry before
 * @param hash of this one and, by {@code previousHash}, of all before it: 64 hexadecimal digits
 * @param unreadable whether the row is none that was written by the audit, so it was tampered with; then everything but the sequence is
 *     only what could be made out
 */
public record AuditRecord(
        long sequence,
        Instant at,
        Actor actor,
        String action,
        AuditSubject subject,
        @Nullable String before,
        @Nullable String after,
        String previousHash,
        String hash,
        boolean unreadable) {}
