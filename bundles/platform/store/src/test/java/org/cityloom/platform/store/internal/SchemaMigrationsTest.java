/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.store.internal;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.cityloom.api.store.StoreException;
import org.cityloom.platform.store.SchemaChange;
import org.cityloom.platform.store.SchemaMigrations;
import org.cityloom.platform.store.testing.StoreFixture;
import org.cityloom.platform.store.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cityloom.platform.store.internal.SchemaFiles.number;
import static org.cityloom.platform.store.internal.SchemaFiles.run;
import static org.cityloom.platform.store.internal.SchemaFiles.set;
import static org.cityloom.platform.store.internal.SchemaFiles.table;

class SchemaMigrationsTest {
    private static final String BROKEN = "<sql>CREATE TABLE muck_c (id NO_SUCH_TYPE)</sql>";

    @TempDir
    Path folder;

    @TempDir
    Path bundle;

    private SchemaFiles files() {
        return new SchemaFiles(bundle);
    }

    private static List<String> ids(List<SchemaChange> changes) {
        return changes.stream().map(SchemaChange::id).toList();
    }

    private static long rows(StoreFixture store, String table) throws SQLException {
        return number(store, "SELECT count(*) FROM " + table);
    }

    private static void assertGone(StoreFixture store, String table) {
        assertThatThrownBy(() -> rows(store, table)).isInstanceOf(SQLException.class);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsPendingIsToldInItsOrderAndNothingOfItIsApplied(TestDatabase database) {
        try (StoreFixture store = database.open(folder)) {
            SchemaMigrations migrations = store.migrations();
            SchemaFiles files = files().changelog(
                            set("2", "<comment>trucks</comment>" + table("muck_b")), set("1", table("muck_a")));
            List<SchemaChange> pending = migrations.pending("muck", files::find, null);
            assertThat(ids(pending)).containsExactly("db/changelog.xml::2::t", "db/changelog.xml::1::t");
            assertThat(pending)
                    .extracting(SchemaChange::description)
                    .containsExactly("trucks", "createTable tableName=muck_a");
            assertThat(pending).allMatch(change -> change.objections().isEmpty());
            assertGone(store, "muck_a");
            assertGone(store, "muck_changelog");
            migrations.apply("muck", files::find);
            assertThat(migrations.pending("muck", files::find, null)).isEmpty();
            files.changelog(
                    set("2", "<comment>trucks</comment>" + table("muck_b")),
                    set("1", table("muck_a")),
                    set("3", table("muck_c")));
            assertThat(ids(migrations.pending("muck", files::find, null))).containsExactly("db/changelog.xml::3::t");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aChangelogThatCannotBeAppliedIsOneChangeWithASentence(TestDatabase database) {
        try (StoreFixture store = database.open(folder)) {
            SchemaMigrations migrations = store.migrations();
            assertThat(reason(migrations, new SchemaFiles(bundle))).contains("no db/changelog.xml");
            assertThat(reason(migrations, files().file("db/changelog.xml", "<nonsense")))
                    .contains("cannot be read");
            assertThat(reason(migrations, files().changelog("<include file='/etc/passwd'/>")))
                    .contains("/etc/passwd");
            assertThat(reason(migrations, files().changelog("<include file='../other.xml'/>")))
                    .contains("other.xml");
            assertThat(reason(migrations, files().changelog("<includeAll path='db/more'/>")))
                    .contains("db/more");
            assertThat(reason(migrations, files().changelog(set("1", table("muck_a")), set("1", table("muck_b")))))
                    .contains("not valid");
            SchemaFiles files = files().changelog(set("1", table("muck_a")));
            migrations.apply("muck", files::find);
            assertThat(reason(migrations, files.changelog(set("1", table("muck_b")))))
                    .contains("not valid", "::1::t");
        }
    }

    private static String reason(SchemaMigrations migrations, SchemaFiles files) {
        List<SchemaChange> pending = migrations.pending("muck", files::find, null);
        assertThat(pending).isNotEmpty();
        assertThat(pending.get(0).id()).isEqualTo("db/changelog.xml");
        return pending.get(0).objections().get(0).en();
    }

    @ParameterizedTest
    @EnumSource
    void aPurgeLeavesNothingOfTheUnitAndEverythingOfOthers(TestDatabase database) throws Exception {
        try (StoreFixture store = database.open(folder)) {
            SchemaMigrations migrations = store.migrations();
            for (String unit : List.of("muck", "muck_a", "muckx", "gas")) {
                SchemaFiles files = files().changelog(set(
                        "1",
                        table(unit + "_one") + table(unit + "_two")
                                + "<createSequence sequenceName='" + unit + "_counter'/>"
                                + "<createView viewName='" + unit + "_seen'>SELECT id FROM " + unit
                                + "_one</createView>"
                                + "<createView viewName='" + unit + "_also'>SELECT id FROM " + unit
                                + "_seen</createView>"
                                + reference(unit + "_one", unit + "_two") + reference(unit + "_two", unit + "_one")));
                migrations.apply(unit, files::find);
            }
            migrations.purge("muck");
            for (String gone : List.of(
                    "muck_one",
                    "muck_two",
                    "muck_seen",
                    "muck_changelog",
                    "muck_changelog_lock",
                    "muck_a_one",
                    "muck_a_changelog")) {
                assertGone(store, gone);
            }
            assertThatThrownBy(() -> number(store, "SELECT NEXT VALUE FOR muck_counter"))
                    .isInstanceOf(SQLException.class);
            assertThat(rows(store, "muckx_seen") + rows(store, "gas_also") + rows(store, "gas_changelog"))
                    .isEqualTo(1);
            assertThat(number(store, "SELECT count(*) FROM store_schema_applied WHERE unit IN ('muckx', 'gas')"))
                    .isEqualTo(2);
            assertThat(number(store, "SELECT count(*) FROM store_schema_applied WHERE unit LIKE 'muck%'"))
                    .isEqualTo(1);
            assertThatCode(() -> migrations.purge("muck")).doesNotThrowAnyException();
            SchemaFiles again = files().changelog(set("1", table("muck_one")));
            migrations.apply("muck", again::find);
            assertThat(rows(store, "muck_one")).isZero();
        }
    }

    private static String reference(String from, String to) {
        return "<addForeignKeyConstraint constraintName='" + from + "_fk' baseTableName='" + from
                + "' baseColumnNames='id' referencedTableName='" + to + "' referencedColumnNames='id'/>";
    }

    @ParameterizedTest
    @EnumSource
    void aPurgeDoesNotDeleteWhatOthersBuiltOnATable(TestDatabase database) throws Exception {
        try (StoreFixture store = database.open(folder)) {
            SchemaFiles files = files().changelog(set("1", table("muck_a")));
            store.migrations().apply("muck", files::find);
            run(store, "CREATE VIEW gas_view AS SELECT id FROM muck_a");
            assertThatThrownBy(() -> store.migrations().purge("muck"))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("cannot delete the tables of 'muck'");
            assertThat(rows(store, "gas_view")).isZero();
            run(store, "DROP VIEW gas_view");
            store.migrations().purge("muck");
            assertGone(store, "muck_a");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMigrationThatFailsHalfwayGoesOnOnceItIsCorrected(TestDatabase database) throws Exception {
        try (StoreFixture store = database.open(folder)) {
            SchemaMigrations migrations = store.migrations();
            String first = set("1", table("muck_a"));
            String second = table("muck_b")
                    + "<addColumn tableName='muck_a'><column name='more' type='BIGINT'/></addColumn>"
                    + "<createIndex tableName='muck_a' indexName='muck_a_note'><column name='note'/></createIndex>";
            SchemaFiles files = files().changelog(first, set("2", second + BROKEN));
            assertThatThrownBy(() -> migrations.apply("muck", files::find))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("db/changelog.xml::2::t");
            assertThat(rows(store, "muck_a")).isZero();
            assertThat(rows(store, "muck_changelog")).isEqualTo(1);
            assertGone(store, "muck_b");
            files.changelog(first, set("2", second + table("muck_c")));
            assertThat(ids(migrations.pending("muck", files::find, null))).containsExactly("db/changelog.xml::2::t");
            assertThat(migrations.pending("muck", files::find, null).get(0).objections())
                    .isEmpty();
            migrations.apply("muck", files::find);
            assertThat(rows(store, "muck_b") + rows(store, "muck_c")).isZero();
            assertThat(number(store, "SELECT count(more) FROM muck_a")).isZero();
        }
    }

    @Test
    void aProcessKilledWithinAChangeSetOfH2LeavesNothingThatStopsTheNextOne() throws Exception {
        SchemaFiles files = files().changelog(set("1", table("muck_a") + table("muck_b")));
        try (StoreFixture store = StoreFixture.h2(folder)) {
            store.migrations().apply("muck", files::find);
            run(store, "DELETE FROM muck_changelog");
            run(store, "DELETE FROM store_schema_applied");
            run(store, "DROP TABLE muck_b");
            run(store, "CREATE TABLE muck_mine(id INT)");
            run(
                    store,
                    "INSERT INTO store_schema_begun VALUES ('muck', '1', 't', 'db/changelog.xml', "
                            + "'TABLE \"MUCK_MINE\"\nCOLUMN \"MUCK_MINE\" \"ID\"')");
        }
        try (StoreFixture store = StoreFixture.h2(folder)) {
            store.migrations().apply("muck", files::find);
            assertThat(rows(store, "muck_a") + rows(store, "muck_b") + rows(store, "muck_mine"))
                    .isZero();
            assertThat(rows(store, "muck_changelog")).isEqualTo(1);
            assertThat(rows(store, "store_schema_begun")).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWasAppliedIsFoundUpToDateWithoutLiquibase(TestDatabase database) throws Exception {
        try (StoreFixture store = database.open(folder)) {
            SchemaFiles files = files().changelog(set("1", table("muck_a")));
            store.migrations().apply("muck", files::find);
            run(store, "DROP TABLE muck_changelog");
            store.migrations().apply("muck", files::find);
            assertThat(store.migrations().pending("muck", files::find, null)).isEmpty();
            assertGone(store, "muck_changelog");
        }
    }

    @ParameterizedTest
    @EnumSource
    void anEarlierVersionIsFoundUpToDateWithoutLiquibaseWhenItIsRolledBackTo(TestDatabase database) throws Exception {
        try (StoreFixture store = database.open(folder)) {
            String old = set("1", table("muck_a"));
            SchemaFiles files = files().changelog(old);
            store.migrations().apply("muck", files::find);
            for (int version = 0; version < 10; version++) {
                files.changelog(old, set("new" + version, table("muck_b" + version)));
                store.migrations().apply("muck", files::find);
            }
            assertThat(rows(store, "store_schema_applied")).isEqualTo(8);
            run(store, "DROP TABLE muck_changelog");
            files.changelog(old, set("new7", table("muck_b7")));
            store.migrations().apply("muck", files::find);
            assertGone(store, "muck_changelog");
            assertThat(rows(store, "muck_b9")).isZero();
        }
    }

    @Test
    void theStoreItselfIsNoUnit() {
        try (StoreFixture store = StoreFixture.h2(folder)) {
            assertThatThrownBy(() -> store.migrations().purge("store")).isInstanceOf(StoreException.class);
            assertThatThrownBy(() -> store.migrations().purge("muck'; DROP")).isInstanceOf(StoreException.class);
        }
    }
}
