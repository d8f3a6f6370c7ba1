/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.audit.internal.chain;

import java.time.Clock;
import java.util.List;
import java.util.SortedMap;

import org.jspecify.annotations.Nullable;

import org.cityloom.platform.audit.AuditRecord;
import org.cityloom.platform.audit.AuditTrail.Progress;
import org.cityloom.platform.audit.ChainReport;
import org.cityloom.platform.audit.ChainReport.Broken;

/**
 * One walk along the chain, up to the head as it stood at the beginning; each part is read in a transaction of its own, so that
 * a long walk holds nothing up.
 */
public final class Verification {
    private static final int PART = 1000;

    private final Chain chain;
    private final SortedMap<Long, Anchors.Anchor> anchors;
    private final Clock clock;
    private long checked;
    private String hash = ChainHash.NONE;

    public Verification(Chain chain, Anchors anchors, Clock clock) {
        this.chain = chain;
        this.anchors = anchors.all();
        this.clock = clock;
    }

    /** Walks to the end, or to the first broken place. */
    public ChainReport run(Progress progress) {
        EntryTable.Head head = chain.inTransaction((connection, table) -> table.head(connection));
        Broken broken = walk(head, progress);
        return new ChainReport(clock.instant(), checked, head.sequence(), broken);
    }

    private @Nullable Broken walk(EntryTable.Head head, Progress progress) {
        long after = Long.MIN_VALUE;
        while (true) {
            List<AuditRecord> part = part(after, head.sequence());
            for (AuditRecord entry : part) {
                Broken broken = check(entry);
                if (broken != null) {
                    return broken;
                }
            }
            progress.checked(checked, head.sequence());
            if (part.size() < PART) {
                return end(head);
            }
            after = part.get(part.size() - 1).sequence();
        }
    }

    private List<AuditRecord> part(long after, long upTo) {
        return chain.inTransaction((connection, table) -> table.range(connection, after, upTo, PART));
    }

    private @Nullable Broken check(AuditRecord entry) {
        long expected = checked + 1;
        if (entry.sequence() < expected) {
            return Faults.inserted(entry.sequence());
        }
        if (entry.sequence() > expected) {
            return Faults.removed(expected);
        }
        if (entry.unreadable() || !ChainHash.of(entry).equals(entry.hash())) {
            return Faults.changed(expected);
        }
        if (!entry.previousHash().equals(hash)) {
            return Faults.unlinked(expected);
        }
        Anchors.Anchor anchor = anchors.get(expected);
        if (anchor != null && !anchor.hash().equals(entry.hash())) {
            return Faults.rewritten(anchor);
        }
        checked = expected;
        hash = entry.hash();
        return null;
    }

    private @Nullable Broken end(EntryTable.Head head) {
        if (checked < head.sequence()) {
            return Faults.cut(checked + 1);
        }
        if (!hash.equals(head.hash())) {
            return Faults.changed(checked);
        }
        // what others appended meanwhile may be noted already, so the head is looked at again
        long last = chain.inTransaction((connection, table) -> table.head(connection))
                .sequence();
        if (!anchors.isEmpty() && anchors.lastKey() > last) {
            return Faults.cut(last + 1);
        }
        List<AuditRecord> behind = chain.inTransaction((connection, table) -> table.behindHead(connection));
        return behind.isEmpty() ? null : Faults.inserted(behind.get(0).sequence());
    }
}
