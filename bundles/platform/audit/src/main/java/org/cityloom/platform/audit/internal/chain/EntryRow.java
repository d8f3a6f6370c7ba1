/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.audit.internal.chain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.audit.Actor;
import org.cityloom.api.audit.AuditSubject;
import org.cityloom.api.people.Door;
import org.cityloom.api.people.Origin;
import org.cityloom.platform.audit.AuditRecord;

/** An entry as a row. */
final class EntryRow {
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

    /** @throws SQLException if somebody wrote into the row what none of ours has */
    static AuditRecord read(ResultSet row) throws SQLException {
        long sequence = row.getLong("entry_sequence");
        try {
            Origin origin = new Origin(
                    Door.valueOf(row.getString("door")), row.getString("address"), row.getString("credential"));
            Actor actor = new Actor(
                    Actor.Kind.valueOf(row.getString("actor_kind")),
                    row.getString("actor_id"),
                    row.getString("actor_name"),
                    origin);
            return new AuditRecord(
                    sequence,
                    EntryTable.instant(row, "happened_at"),
                    actor,
                    row.getString("action"),
                    new AuditSubject(row.getString("subject_kind"), row.getString("subject_id")),
                    row.getString("before_json"),
                    row.getString("after_json"),
                    row.getString("previous_hash"),
                    row.getString("entry_hash"));
        } catch (IllegalArgumentException e) {
            throw new UnreadableEntryException(sequence, e);
        }
    }
}
