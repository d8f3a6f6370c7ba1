/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.telemetry.internal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.page.Page;
import org.cityloom.api.page.PageRequest;
import org.cityloom.api.store.SchemaReady;
import org.cityloom.api.store.StoreException;
import org.cityloom.api.telemetry.DeadLetter;
import org.cityloom.api.telemetry.DeadLetters;
import org.cityloom.platform.telemetry.internal.check.Texts;

/** What was refused and why. */
@Component(service = {DeadLetters.class, DeadLetterTable.class})
public final class DeadLetterTable implements DeadLetters {
    private final DataSource source;

    @Activate
    public DeadLetterTable(
            @Reference(target = "(cityloom.schema=telemetry)") SchemaReady ready,
            @Reference(target = "(osgi.jndi.service.name=cityloom)") DataSource source) {
        this.source = source;
    }

    @Override
    public void record(DeadLetter letter) {
        try {
            insert(List.of(letter));
        } catch (SQLException e) {
            throw new StoreException("cannot store a dead letter", e);
        }
    }

    /** Stores them, in the transaction of this thread if there is one. */
    public void insert(List<DeadLetter> letters) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement insert = connection.prepareStatement("INSERT INTO telemetry_dead_letter"
                        + " (refused_at, topic, device_id, reason, payload, bytes) VALUES (?, ?, ?, ?, ?, ?)")) {
            for (DeadLetter letter : letters) {
                String device = letter.deviceId();
                insert.setObject(1, Times.utc(letter.at()));
                insert.setString(2, Texts.printable(letter.topic(), 200));
                insert.setString(3, device == null ? null : Texts.shortened(device));
                insert.setString(4, Texts.printable(letter.reason(), 500));
                insert.setString(5, Texts.printable(letter.payload(), DeadLetter.MAXIMUM_PAYLOAD));
                insert.setLong(6, letter.bytes());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    @Override
    public Page<DeadLetter> list(PageRequest page) {
        try (Connection connection = source.getConnection()) {
            return new Page<>(letters(connection, page), page.offset(), count(connection));
        } catch (SQLException e) {
            throw new StoreException("cannot read the dead letters", e);
        }
    }

    private static List<DeadLetter> letters(Connection connection, PageRequest page) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT id, refused_at, topic, device_id, reason, payload,"
                        + " bytes FROM telemetry_dead_letter ORDER BY id DESC LIMIT ? OFFSET ?")) {
            select.setInt(1, page.limit());
            select.setInt(2, page.offset());
            List<DeadLetter> letters = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    letters.add(new DeadLetter(
                            rows.getLong(1),
                            Times.instant(rows, 2),
                            rows.getString(3),
                            rows.getString(4),
                            rows.getString(5),
                            rows.getString(6),
                            rows.getLong(7)));
                }
            }
            return letters;
        }
    }

    private static long count(Connection connection) throws SQLException {
        try (PreparedStatement count = connection.prepareStatement("SELECT COUNT(*) FROM telemetry_dead_letter");
                ResultSet row = count.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Removes all but the newest ones, and those from before the moment. */
    public void trim(int keep, Instant before) {
        try (Connection connection = source.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("DELETE FROM telemetry_dead_letter WHERE refused_at < ?"
                                + " OR id <= (SELECT MAX(id) FROM telemetry_dead_letter) - ?")) {
            delete.setObject(1, Times.utc(before));
            delete.setInt(2, keep);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new StoreException("cannot trim the dead letters", e);
        }
    }
}
