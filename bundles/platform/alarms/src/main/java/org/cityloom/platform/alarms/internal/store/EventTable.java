/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.alarms.internal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.alarms.AlarmChange;
import org.cityloom.api.alarms.AlarmEvent;

/** What happened to alarms, numbered in the order of the commits (see {@link #append}). */
public final class EventTable {
    /** An event that has no number yet. */
    public record Entry(long alarmId, AlarmChange change, Instant at, @Nullable String by, @Nullable String comment) {}

    private static final String SELECT =
            "SELECT e.feed_sequence, e.event_kind, e.happened_at, e.person, e.comment_text, " + AlarmRow.COLUMNS
                    + " FROM alarms_event e JOIN alarms_alarm a ON a.id = e.alarm_id WHERE ";

    /**
     * Numbers and stores events. Locks the counter until the transaction ends, so it must come last in it: whoever gets the
     * next number has waited until this transaction is visible or gone.
     */
    public void append(Connection connection, List<Entry> entries) throws SQLException {
        Rows.update(
                connection,
                "UPDATE alarms_counter SET last_sequence = last_sequence + ? WHERE name = 'feed'",
                entries.size());
        long sequence = lastSequence(connection) - entries.size();
        try (PreparedStatement insert = connection.prepareStatement(
                """
                INSERT INTO alarms_event (feed_sequence, alarm_id, event_kind, happened_at, person, comment_text)
                VALUES (?, ?, ?, ?, ?, ?)""")) {
            for (Entry entry : entries) {
                Rows.bind(
                        insert,
                        ++sequence,
                        entry.alarmId(),
                        entry.change().name(),
                        entry.at(),
                        entry.by(),
                        entry.comment());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** What happened to one alarm, oldest first. */
    public List<AlarmEvent> history(Connection connection, long alarmId, int limit) throws SQLException {
        return Rows.list(
                connection,
                SELECT + "e.alarm_id = ? ORDER BY e.feed_sequence LIMIT ?",
                EventTable::read,
                alarmId,
                limit);
    }

    /** Events with a greater number, in order. */
    public List<AlarmEvent> after(Connection connection, long sequence, int limit) throws SQLException {
        return Rows.list(
                connection,
                SELECT + "e.feed_sequence > ? ORDER BY e.feed_sequence LIMIT ?",
                EventTable::read,
                sequence,
                limit);
    }

    /** The last number that was given out, 0 before the first. */
    public long lastSequence(Connection connection) throws SQLException {
        return Rows.list(
                        connection,
                        "SELECT last_sequence FROM alarms_counter WHERE name = 'feed'",
                        row -> row.getLong(1))
                .get(0);
    }

    private static AlarmEvent read(ResultSet row) throws SQLException {
        return new AlarmEvent(
                row.getLong("feed_sequence"),
                AlarmChange.valueOf(row.getString("event_kind")),
                Rows.instant(row, "happened_at"),
                row.getString("person"),
                row.getString("comment_text"),
                AlarmRow.read(row));
    }
}
