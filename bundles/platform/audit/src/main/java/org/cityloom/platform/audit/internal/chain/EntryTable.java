/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.audit.internal.chain;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.cityloom.platform.audit.AuditQuery;
import org.cityloom.platform.audit.AuditRecord;

/** The tables of the chain. */
public final class EntryTable {
    /** The last entry, as the head knows it. */
    public record Head(long sequence, String hash) {}

    private static final int PATIENCE_SECONDS = 30; // a search that takes longer is to be narrowed
    private static final int ANY = 0;
    private static final String HEAD = "SELECT last_sequence, last_hash FROM audit_head WHERE name = 'chain'";
    private static final String COLUMNS =
            """
            entry_sequence, happened_at, actor_kind, actor_id, actor_name, door, address, credential, action, \
            subject_kind, subject_id, before_json, after_json, previous_hash, entry_hash""";

    /**
     * Appends entries. Locks the head until the transaction ends, so it must come last in it: whoever appends next has waited
     * until these entries are visible or gone.
     */
    public void append(Connection connection, List<Draft> drafts) throws SQLException {
        Head head = head(connection, HEAD + " FOR UPDATE");
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO audit_entry (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (Draft draft : drafts) {
                AuditRecord entry = draft.at(head.sequence() + 1, head.hash());
                bind(insert, EntryRow.values(entry));
                insert.addBatch();
                head = new Head(entry.sequence(), entry.hash());
            }
            insert.executeBatch();
        }
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE audit_head SET last_sequence = ?, last_hash = ? WHERE name = 'chain'")) {
            bind(update, List.of(head.sequence(), head.hash()));
            update.executeUpdate();
        }
    }

    /** The head as it stands, without a lock. */
    public Head head(Connection connection) throws SQLException {
        return head(connection, HEAD);
    }

    private static Head head(Connection connection, String sql) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            if (!row.next()) {
                throw new SQLException("the row 'chain' of audit_head is missing: the audit was tampered with");
            }
            return new Head(row.getLong(1), row.getString(2));
        }
    }

    /** Entries behind one, up to another, in the order of the chain. */
    public List<AuditRecord> range(Connection connection, long after, long upTo, int limit) throws SQLException {
        return list(
                connection,
                " WHERE entry_sequence > ? AND entry_sequence <= ? ORDER BY entry_sequence LIMIT ?",
                List.of(after, upTo, limit),
                ANY);
    }

    /** The first entry that stands behind the head, as both are at this moment. */
    public List<AuditRecord> behindHead(Connection connection) throws SQLException {
        return list(
                connection,
                " WHERE entry_sequence > (SELECT last_sequence FROM audit_head WHERE name = 'chain')"
                        + " ORDER BY entry_sequence LIMIT 1",
                List.of(),
                ANY);
    }

    /** The latest entries before the cursor that match. */
    public List<AuditRecord> search(Connection connection, AuditQuery query, @Nullable Long before, int limit)
            throws SQLException {
        Conditions conditions = Conditions.of(query).add("entry_sequence < ?", before);
        return list(
                connection,
                conditions.where() + " ORDER BY entry_sequence DESC LIMIT ?",
                conditions.parametersAnd(limit),
                PATIENCE_SECONDS);
    }

    /** The next entries behind the cursor, up to another, that match. */
    public List<AuditRecord> next(Connection connection, AuditQuery query, long after, long upTo, int limit)
            throws SQLException {
        Conditions conditions =
                Conditions.of(query).add("entry_sequence > ?", after).add("entry_sequence <= ?", upTo);
        return list(
                connection,
                conditions.where() + " ORDER BY entry_sequence LIMIT ?",
                conditions.parametersAnd(limit),
                PATIENCE_SECONDS);
    }

    private static List<AuditRecord> list(Connection connection, String rest, List<?> parameters, int patienceSeconds)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT " + COLUMNS + " FROM audit_entry" + rest)) {
            query.setQueryTimeout(patienceSeconds);
            bind(query, parameters);
            try (ResultSet rows = query.executeQuery()) {
                List<AuditRecord> list = new ArrayList<>();
                while (rows.next()) {
                    list.add(EntryRow.read(rows));
                }
                return list;
            }
        }
    }

    private static void bind(PreparedStatement statement, List<?> parameters) throws SQLException {
        for (int i = 0; i < parameters.size(); i++) {
            Object parameter = parameters.get(i);
            statement.setObject(
                    i + 1, parameter instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : parameter);
        }
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? Instant.MIN : time.toInstant();
    }
}
