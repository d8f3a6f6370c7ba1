/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.store.internal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.FutureTask;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.cityloom.platform.store.testing.StoreFixture;

import static org.assertj.core.api.Assertions.assertThat;

/** A thread of a subsystem is interrupted while it works with the database: nobody notices. */
class InterruptedTest {
    private static final int ROWS = 50;

    @TempDir
    Path folder;

    /** A cold database is read by the thread that asks, from the file; a warm one would answer from memory. */
    @Test
    void aThreadThatIsInterruptedTakesTheDatabaseFromNobody() throws Exception {
        try (StoreFixture store = StoreFixture.h2(folder)) {
            run(store, "CREATE TABLE written(id INT PRIMARY KEY, what VARCHAR(1000000))");
            run(store, "INSERT INTO written SELECT x, REPEAT('x', 100000) FROM SYSTEM_RANGE(1, " + ROWS + ")");
        }
        try (StoreFixture store = StoreFixture.h2(folder)) {
            FutureTask<Long> interrupted = new FutureTask<>(
                    () -> total(store, () -> Thread.currentThread().interrupt()));
            new Thread(interrupted).start();
            assertThat(interrupted.get()).isEqualTo(ROWS * 100_000L);
            assertThat(total(store, () -> {})).isEqualTo(ROWS * 100_000L);
            run(store, "INSERT INTO written VALUES (0, 'afterwards')");
        }
    }

    private static void run(StoreFixture store, String sql) throws SQLException {
        try (Connection connection = store.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long total(StoreFixture store, Runnable before) throws SQLException {
        try (Connection connection = store.dataSource().getConnection();
                Statement statement = connected(connection, before);
                ResultSet rows = statement.executeQuery("SELECT SUM(LENGTH(what)) FROM written")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static Statement connected(Connection connection, Runnable then) throws SQLException {
        Statement statement = connection.createStatement();
        then.run();
        return statement;
    }
}
