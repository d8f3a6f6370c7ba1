/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.audit;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One part of a search, the latest first.
 *
 * @param entries in the order of the chain, backwards
 * @param next cursor of the part that follows, null if this is the last
 */
public record AuditPage(List<AuditRecord> entries, @Nullable Long next) {
    public AuditPage {
        entries = List.copyOf(entries);
    }
}
