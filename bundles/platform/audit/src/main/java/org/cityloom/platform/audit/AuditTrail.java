/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.audit;

import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** Reads the audit. Every method blocks; safe for all threads. */
@ProviderType
public interface AuditTrail {
    /** The most entries of one part of a search. */
    int MAXIMUM_LIMIT = 500;

    /**
     * Searches, the latest first.
     *
     * @param before cursor of the part before, null for the first
     * @param limit 1 to {@value #MAXIMUM_LIMIT}
     * @throws IllegalArgumentException if the limit is out of its range
     */
    AuditPage search(AuditQuery query, @Nullable Long before, int limit);

    /** Hands out every entry of a search in the order of the chain; holds no more than one part of it in memory. */
    void each(AuditQuery query, Consumer<AuditRecord> reader);

    /**
     * Recomputes the whole chain, up to its first broken place: some hundred thousand entries a second. Others go on writing.
     *
     * @param progress is told now and then how far it is
     */
    ChainReport verify(Progress progress);

    /** How far a verification is. */
    interface Progress {
        void checked(long entries, long total);
    }
}
