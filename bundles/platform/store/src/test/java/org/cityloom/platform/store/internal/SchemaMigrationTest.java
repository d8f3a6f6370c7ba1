/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.store.internal;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.cityloom.api.store.StoreException;
import org.cityloom.platform.store.internal.schema.SchemaMigration;
import org.cityloom.platform.store.testing.StoreFixture;
import org.cityloom.platform.store.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SchemaMigrationTest {
    @TempDir
    Path folder;

    @TempDir
    Path bundle;

    private @Nullable URL file(String path) {
        Path file = bundle.resolve(path);
        try {
            return Files.exists(file) ? file.toUri().toURL() : null;
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void changelog(String... changeSets) throws IOException {
        Files.createDirectories(bundle.resolve("db"));
        Files.writeString(
                bundle.resolve("db/changelog.xml"),
                """
                <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
                  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                  xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog
                    http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd">
                """
                        + String.join("", changeSets)
                        + "</databaseChangeLog>");
    }

    private static String table(String name) {
        return "<changeSet id='" + name + "' author='t'><createTable tableName='" + name
                + "'><column name='id' type='BIGINT'/></createTable></changeSet>";
    }

    private static long number(StoreFixture store, String sql) throws Exception {
        try (Connection connection = store.dataSource().getConnection();
                var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void run(StoreFixture store, String sql) throws Exception {
        try (Connection connection = store.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @ParameterizedTest
    @EnumSource
    void appliesOnlyWhatIsNew(TestDatabase database) throws Exception {
        try (StoreFixture store = database.open(folder)) {
            SchemaMigration migration = new SchemaMigration(store.dataSource());
            changelog(table("gas_a"));
            migration.apply("gas", this::file);
            run(store, "INSERT INTO gas_a VALUES (1)");
            migration.apply("gas", this::file);
            changelog(table("gas_a"), table("gas_b"));
            migration.apply("gas", this::file);
            assertThat(number(store, "SELECT count(*) FROM gas_a")).isEqualTo(1);
            assertThat(number(store, "SELECT count(*) FROM gas_b")).isZero();
            assertThat(number(store, "SELECT count(*) FROM gas_changelog")).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void noticesAChangeInAnIncludedFile(TestDatabase database) throws Exception {
        try (StoreFixture store = database.open(folder)) {
            SchemaMigration migration = new SchemaMigration(store.dataSource());
            changelog("<include file='more.xml' relativeToChangelogFile='true'/>");
            Path changelog = bundle.resolve("db/changelog.xml");
            String including = Files.readString(changelog);
            changelog(table("gas_a"));
            Files.move(changelog, bundle.resolve("db/more.xml"));
            Files.writeString(changelog, including);
            migration.apply("gas", this::file);
            changelog(table("gas_a"), table("gas_b"));
            Files.delete(bundle.resolve("db/more.xml"));
            Files.move(changelog, bundle.resolve("db/more.xml"));
            Files.writeString(changelog, including);
            migration.apply("gas", this::file);
            assertThat(number(store, "SELECT count(*) FROM gas_b")).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void isNotBlockedByTheLockOfAKilledProcess(TestDatabase database) throws Exception {
        try (StoreFixture store = database.open(folder)) {
            SchemaMigration migration = new SchemaMigration(store.dataSource());
            changelog(table("gas_a"));
            migration.apply("gas", this::file);
            run(store, "UPDATE gas_changelog_lock SET locked = TRUE, lockedby = 'a dead process'");
            changelog(table("gas_a"), table("gas_b"));
            CompletableFuture.runAsync(() -> migration.apply("gas", this::file)).get(30, TimeUnit.SECONDS);
            assertThat(number(store, "SELECT count(*) FROM gas_b")).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void goesOnAfterABrokenChangelogWasMended(TestDatabase database) throws Exception {
        try (StoreFixture store = database.open(folder)) {
            SchemaMigration migration = new SchemaMigration(store.dataSource());
            changelog(table("gas_a"), "<changeSet id='x' author='t'><sql>NONSENSE</sql></changeSet>");
            assertThatThrownBy(() -> migration.apply("gas", this::file))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("'gas'");
            changelog(table("gas_a"), table("gas_b"));
            migration.apply("gas", this::file);
            assertThat(number(store, "SELECT count(*) FROM gas_b")).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void appliesWhatIsNewAfterAnOlderChangelogHadNothingNew(TestDatabase database) throws Exception {
        try (StoreFixture store = database.open(folder)) {
            SchemaMigration migration = new SchemaMigration(store.dataSource());
            changelog(table("gas_a"), table("gas_b"));
            migration.apply("gas", this::file);
            changelog(table("gas_a"));
            migration.apply("gas", this::file);
            changelog(table("gas_a"), table("gas_b"), table("gas_c"));
            migration.apply("gas", this::file);
            assertThat(number(store, "SELECT count(*) FROM gas_c")).isZero();
        }
    }

    @Test
    void nodesThatStartTogetherMigrateOneAfterTheOther() throws Exception {
        changelog(table("gas_a"), table("gas_b"));
        try (StoreFixture first = StoreFixture.postgres();
                StoreFixture second = StoreFixture.postgresAt(first.url())) {
            var one =
                    CompletableFuture.runAsync(() -> new SchemaMigration(first.dataSource()).apply("gas", this::file));
            var other =
                    CompletableFuture.runAsync(() -> new SchemaMigration(second.dataSource()).apply("gas", this::file));
            CompletableFuture.allOf(one, other).get(60, TimeUnit.SECONDS);
            assertThat(number(first, "SELECT count(*) FROM gas_changelog")).isEqualTo(2);
        }
    }

    @Test
    void refusesNamesThatCannotPrefixATableAndBundlesWithoutChangelog() {
        try (StoreFixture store = StoreFixture.h2(folder)) {
            SchemaMigration migration = new SchemaMigration(store.dataSource());
            assertThatThrownBy(() -> migration.apply("Gas; DROP", this::file)).isInstanceOf(StoreException.class);
            assertThatThrownBy(() -> migration.apply("gas", path -> null))
                    .isInstanceOf(StoreException.class)
                    .hasRootCauseMessage("the bundle has no db/changelog.xml");
        }
    }
}
