/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.audit;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.text.LocalizedText;

/**
 * Whether the chain is whole.
 *
 * @param at when that was found
 * @param checked how many entries were read and recomputed
 * @param total how many there should be
 * @param broken the first place where it is not; null if it is whole
 */
public record ChainReport(Instant at, long checked, long total, @Nullable Broken broken) {
    /** What was found. */
    public enum Fault {
        /** The entry is not what was written. */
        CHANGED,
        /** An entry is not there. */
        REMOVED,
        /** An entry stands where none was written. */
        INSERTED,
        /** The entry does not follow the one before it: one of them was exchanged. */
        UNLINKED,
        /** The last entries are not there. */
        CUT,
        /** The whole chain was written anew: it differs from what was noted outside of the database. */
        REWRITTEN
    }

    /**
     * The first broken entry.
     *
     * @param sequence its place
     * @param fault what is wrong with it
     * @param reason in a plain sentence
     */
    public record Broken(long sequence, Fault fault, LocalizedText reason) {}

    /** Whether nothing was found. */
    public boolean whole() {
        return broken == null;
    }
}
