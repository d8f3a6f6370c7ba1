/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.audit.internal.chain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.audit.Actor;
import org.cityloom.api.audit.AuditSubject;
import org.cityloom.api.people.Door;
import org.cityloom.api.people.Origin;
import org.cityloom.platform.audit.AuditRecord;

/** An entry as a row. */
final class EntryRow {
    private static final String UNKNOWN = "unreadable";
    private static final Instant LATEST =
            Instant.parse("9999-12-31T23:59:59Z"); // databases also know later ones, and infinity

    private EntryRow() {}

    static List<@Nullable Object> values(AuditRecord entry) {
        Origin origin = entry.actor().origin();
        return Arrays.asList(
                entry.sequence(),
                entry.at(),
                entry.actor().kind().name(),
                entry.actor().id(),
                entry.actor().name(),
                origin.door().name(),
                origin.address(),
                origin.credential(),
                entry.action(),
                entry.subject().kind(),
                entry.subject().id(),
                entry.before(),
                entry.after(),
                entry.previousHash(),
                entry.hash());
    }

    /** The entry; of a row that is none of ours what can be made out, marked as unreadable. */
    static AuditRecord read(ResultSet row) throws SQLException {
        Instant at = EntryTable.instant(row, "happened_at");
        try {
            check(at);
            return entry(
                    row,
                    Actor.Kind.valueOf(needed(row, "actor_kind")),
                    Door.valueOf(needed(row, "door")),
                    new AuditSubject(needed(row, "subject_kind"), needed(row, "subject_id")),
                    at,
                    false);
        } catch (IllegalArgumentException e) {
            String subject = text(row, "subject_id");
            return entry(
                    row,
                    Actor.Kind.SYSTEM,
                    Door.INSIDE,
                    new AuditSubject(UNKNOWN, subject.isEmpty() ? UNKNOWN : subject),
                    isOfAClock(at) ? at : Instant.EPOCH,
                    true);
        }
    }

    private static AuditRecord entry(
            ResultSet row, Actor.Kind kind, Door door, AuditSubject subject, Instant at, boolean unreadable)
            throws SQLException {
        Origin origin = new Origin(door, row.getString("address"), row.getString("credential"));
        return new AuditRecord(
                row.getLong("entry_sequence"),
                at,
                new Actor(kind, text(row, "actor_id"), text(row, "actor_name"), origin),
                text(row, "action"),
                subject,
                row.getString("before_json"),
                row.getString("after_json"),
                text(row, "previous_hash"),
                text(row, "entry_hash"),
                unreadable);
    }

    private static String needed(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        if (text == null) {
            throw new IllegalArgumentException("no " + column);
        }
        return text;
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }

    private static void check(Instant at) {
        if (!isOfAClock(at)) {
            throw new IllegalArgumentException("the time is none of a clock");
        }
    }

    private static boolean isOfAClock(Instant at) {
        return !at.isBefore(Instant.EPOCH) && !at.isAfter(LATEST);
    }
}
