/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.store.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.cityloom.platform.store.internal.StoreSettings;

/**
 * Where tests begin: an empty database, or a copy of one that this process migrated once. A migration takes Liquibase ten times as long
 * as the copy, and most tests are not about it.
 */
final class Beginnings {
    private static final int CONNECTIONS = 16;
    private static final int PATIENCE_MILLIS = 10_000;
    private static final int H2_CACHE_KIB = 32_768;
    private static final String NAME = "cityloom";

    private static final Map<Map<String, URI>, byte[]> H2 = new ConcurrentHashMap<>();
    private static final Map<Map<String, URI>, String> POSTGRES = new ConcurrentHashMap<>();

    private Beginnings() {}

    /** The H2 file in the folder, which is made unless it is there. */
    static StoreSettings h2(Path folder, Map<String, URI> units) {
        Path file = file(folder);
        if (!units.isEmpty() && Files.notExists(file)) {
            try {
                Files.createDirectories(folder);
                Files.write(file, H2.computeIfAbsent(Map.copyOf(units), Beginnings::migratedH2));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return h2(folder);
    }

    private static StoreSettings h2(Path folder) {
        return new StoreSettings(
                StoreSettings.h2(folder.resolve(NAME)), NAME, "", CONNECTIONS, PATIENCE_MILLIS, H2_CACHE_KIB);
    }

    private static Path file(Path folder) {
        return folder.resolve(NAME + ".mv.db");
    }

    private static byte[] migratedH2(Map<String, URI> units) {
        try {
            Path folder = Files.createTempDirectory("beginning");
            migrate(h2(folder), units);
            byte[] content = Files.readAllBytes(file(folder));
            Files.delete(file(folder));
            Files.delete(folder);
            return content;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new database on the server. */
    static StoreSettings postgres(Map<String, URI> units) {
        if (units.isEmpty()) {
            return postgresAt(PostgresServer.freshDatabase());
        }
        return postgresAt(
                PostgresServer.copyOf(POSTGRES.computeIfAbsent(Map.copyOf(units), Beginnings::migratedPostgres)));
    }

    /** A database that is there. */
    static StoreSettings postgresAt(String url) {
        return new StoreSettings(url, "postgres", "postgres", CONNECTIONS, PATIENCE_MILLIS, 0);
    }

    private static String migratedPostgres(Map<String, URI> units) {
        String url = PostgresServer.freshDatabase();
        migrate(postgresAt(url), units);
        return url;
    }

    private static void migrate(StoreSettings place, Map<String, URI> units) {
        try (OpenStore store = new OpenStore(place)) {
            units.forEach(store::migrate);
        }
    }
}
