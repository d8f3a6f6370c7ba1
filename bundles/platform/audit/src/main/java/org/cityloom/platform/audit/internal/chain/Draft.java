/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.audit.internal.chain;

import java.time.Instant;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.audit.Actor;
import org.cityloom.api.audit.AuditSubject;
import org.cityloom.api.people.Origin;
import org.cityloom.platform.audit.AuditRecord;

/** An entry that has no place in the chain yet, with everything cut to what its columns hold. */
public record Draft(
        Instant at, Actor actor, String action, AuditSubject subject, @Nullable String before, @Nullable String after) {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ORIGIN = 100;

    public Draft {
        Origin from = actor.origin();
        actor = new Actor(
                actor.kind(),
                clean(actor.id(), LONGEST_NAME),
                clean(actor.name(), LONGEST_NAME),
                new Origin(
                        from.door(),
                        from.address() == null ? null : clean(from.address(), LONGEST_ORIGIN),
                        from.credential() == null ? null : clean(from.credential(), LONGEST_ORIGIN)));
        subject = new AuditSubject(subject.kind(), clean(subject.id(), AuditSubject.LONGEST_ID));
    }

    /** Without what a database cannot keep or a reader would take for the end of a line. */
    private static String clean(String text, int longest) {
        String plain = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]|[\\ud800-\\udbff](?![\\udc00-\\udfff])", "\ufffd");
        return plain.length() <= longest ? plain : plain.substring(0, longest - 1) + "…";
    }

    /** The entry at its place. */
    AuditRecord at(long sequence, String previousHash) {
        AuditRecord unproven =
                new AuditRecord(sequence, at, actor, action, subject, before, after, previousHash, "", false);
        return new AuditRecord(
                sequence, at, actor, action, subject, before, after, previousHash, ChainHash.of(unproven), false);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s %s of %s '%s'", actor.id(), action, subject.kind(), subject.id());
    }
}
