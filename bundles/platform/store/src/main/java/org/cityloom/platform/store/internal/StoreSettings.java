/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.store.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * How to reach the database.
 *
 * @param url JDBC address of an H2 or PostgreSQL database
 * @param user name of the database user
 * @param password of that user, may be empty
 * @param poolSize connections held at most
 * @param connectionTimeoutMillis how long to wait for a free one
 * @param h2CacheKib page cache of H2
 */
public record StoreSettings(
        String url, String user, String password, int poolSize, long connectionTimeoutMillis, int h2CacheKib) {
    /** @throws IllegalArgumentException if the database is neither H2 nor PostgreSQL, or a number makes no sense */
    public StoreSettings {
        if (!url.startsWith("jdbc:h2:") && !url.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException(
                    "the address must begin with jdbc:h2: or jdbc:postgresql:, but is '" + url + "'");
        }
        if (poolSize < 2 || connectionTimeoutMillis < 100) {
            throw new IllegalArgumentException("at least 2 connections and 100 ms of patience are needed");
        }
    }

    /**
     * The address of an H2 file. With {@code retry} it is opened again when a thread is interrupted while it reads or writes: the
     * interrupt closes the channel of everybody, and with {@code file} the database would be gone until the next start.
     */
    public static String h2(Path file) {
        return "jdbc:h2:retry:" + file.toAbsolutePath();
    }

    /**
     * Reads the configuration and the password file.
     *
     * @param data the folder for the H2 file if no address is configured
     * @throws IOException if there is a password file that cannot be read
     */
    static StoreSettings of(StoreConfiguration configuration, Path data) throws IOException {
        String url = configuration.url().isBlank()
                ? h2(data.resolve("h2").resolve("cityloom"))
                : configuration.url().strip();
        String password = "";
        if (!configuration.passwordFile().isBlank()) {
            password = Files.readString(Path.of(configuration.passwordFile().strip()))
                    .lines()
                    .findFirst()
                    .orElse("");
        }
        return new StoreSettings(
                url,
                configuration.user(),
                password,
                configuration.poolSize(),
                configuration.connectionTimeoutMillis(),
                configuration.h2CacheKib());
    }

    boolean postgres() {
        return url.startsWith("jdbc:postgresql:");
    }

    /** The address without anything that might be secret, for logs. */
    String place() {
        int end = url.indexOf('?');
        int semicolon = url.indexOf(';');
        if (semicolon >= 0 && (end < 0 || semicolon < end)) {
            end = semicolon;
        }
        return end < 0 ? url : url.substring(0, end);
    }

    /**
     * The address with what H2 needs to keep its promises, unless the address already says otherwise: the file stays open
     * while the platform runs and is closed by the store alone, SQL reads as PostgreSQL's, and errors, which callers get
     * anyway, fill no file of H2's. Results are not reused: H2 2.2.224 notes a table as changed just before its commit becomes
     * visible, so who asks in between is given the old result again, until the table is next changed.
     */
    String h2Address() {
        StringBuilder address = new StringBuilder(url);
        add(address, "MODE", "PostgreSQL");
        add(address, "DEFAULT_NULL_ORDERING", "HIGH");
        add(address, "LOCK_TIMEOUT", "10000");
        add(address, "CACHE_SIZE", Integer.toString(h2CacheKib));
        add(address, "TRACE_LEVEL_FILE", "0");
        add(address, "OPTIMIZE_REUSE_RESULTS", "0");
        add(address, "DB_CLOSE_DELAY", "-1");
        add(address, "DB_CLOSE_ON_EXIT", "FALSE");
        return address.toString();
    }

    private static void add(StringBuilder address, String setting, String value) {
        if (!address.toString().toUpperCase(Locale.ROOT).contains(";" + setting + "=")) {
            address.append(';').append(setting).append('=').append(value);
        }
    }

    /** Leaves the password out. */
    @Override
    public String toString() {
        return place() + " as " + user;
    }
}
