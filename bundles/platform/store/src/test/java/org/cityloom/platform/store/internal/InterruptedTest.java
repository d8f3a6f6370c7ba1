/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.store.internal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.cityloom.platform.store.testing.StoreFixture;
import org.cityloom.platform.store.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** A thread of a subsystem is interrupted while it works with the database: it may fail, but nobody else notices. */
class InterruptedTest {
    private static final int TIMES = 50;
    private static final int CHARACTERS = 200_000; // more than the store keeps back before it writes

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void aThreadThatIsInterruptedTakesTheDatabaseFromNobody(TestDatabase database) throws Exception {
        try (StoreFixture store = database.open(folder)) {
            run(store, "CREATE TABLE written(id INT PRIMARY KEY, what VARCHAR(1000000))");
            int written = 0;
            for (int i = 0; i < TIMES; i++) {
                written += insertInterrupted(store, i);
            }
            assertThat(count(store)).isGreaterThanOrEqualTo(written);
            run(store, "INSERT INTO written VALUES (-1, 'afterwards')");
            assertThat(count(store)).isPositive();
        }
    }

    /** One if it went well. */
    private static int insertInterrupted(StoreFixture store, int id) throws SQLException {
        try (Connection connection = store.dataSource().getConnection();
                PreparedStatement insert = connection.prepareStatement("INSERT INTO written VALUES (?, ?)")) {
            insert.setInt(1, id);
            insert.setString(2, "x".repeat(CHARACTERS));
            Thread.currentThread().interrupt();
            return insert.executeUpdate();
        } catch (SQLException interrupted) {
            return 0; // that is its own affair
        } finally {
            Thread.interrupted();
        }
    }

    private static void run(StoreFixture store, String sql) throws SQLException {
        try (Connection connection = store.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long count(StoreFixture store) throws SQLException {
        try (Connection connection = store.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM written")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
