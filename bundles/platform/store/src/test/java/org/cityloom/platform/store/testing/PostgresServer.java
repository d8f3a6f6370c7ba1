/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.store.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** The one PostgreSQL server of this process, started when first asked for and ended with the process. */
final class PostgresServer {
    private static final class Holder {
        static final EmbeddedPostgres SERVER = start();
    }

    private PostgresServer() {}

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("shared_buffers", "64MB")
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "PostgreSQL did not start; as root it needs the right to create a user namespace (unshare -U)", e);
        }
    }

    /** Creates an empty database and returns its JDBC address; user and password are {@code postgres}. */
    static String freshDatabase() {
        return create("template1");
    }

    /** Creates a copy of a database to which nobody is connected, and returns its address. */
    static String copyOf(String url) {
        return create(name(url));
    }

    static void drop(String url) {
        run("DROP DATABASE IF EXISTS " + name(url) + " WITH (FORCE)");
    }

    private static String create(String template) {
        String name = "city_" + UUID.randomUUID().toString().replace('-', '_');
        run("CREATE DATABASE " + name + " TEMPLATE " + template);
        return Holder.SERVER.getJdbcUrl("postgres", name);
    }

    private static String name(String url) {
        return url.replaceFirst(".*/([a-z0-9_]+).*", "$1");
    }

    private static void run(String sql) {
        try (Connection connection = Holder.SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("the test server refused: " + sql, e);
        }
    }
}
