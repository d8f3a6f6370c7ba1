/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * A PostgreSQL server that keeps its promises: a commit returns after its log is on the disk (the embedded server for tests
 * does not wait for that), and it notes when each transaction committed.
 */
final class Postgres implements AutoCloseable {
    private final EmbeddedPostgres server;
    private int databases;

    private Postgres(EmbeddedPostgres server) {
        this.server = server;
    }

    static Postgres start() throws IOException {
        return new Postgres(EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("track_commit_timestamp", "on")
                .setServerConfig("track_wal_io_timing", "on")
                .setServerConfig("shared_buffers", "128MB")
                .setServerConfig("max_wal_size", "4GB") // no checkpoint because of one way in the middle of the next
                .setPGStartupWait(Duration.ofMinutes(1))
                .start());
    }

    /** An empty database; user and password are {@code postgres}. */
    String freshDatabase() throws SQLException {
        String name = "bench_" + ++databases;
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
            statement.execute("CHECKPOINT");
        }
        return server.getJdbcUrl("postgres", name);
    }

    /** The process of which all processes of the server are children. */
    long pid() throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet file = statement.executeQuery("SELECT pg_read_file('postmaster.pid')")) {
            file.next();
            return Long.parseLong(file.getString(1).lines().findFirst().orElseThrow());
        }
    }

    static Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(url, "postgres", "postgres");
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
