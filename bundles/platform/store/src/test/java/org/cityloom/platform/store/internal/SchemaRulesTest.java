/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.store.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.osgi.framework.Version;

import org.cityloom.api.text.LocalizedText;
import org.cityloom.platform.store.SchemaChange;
import org.cityloom.platform.store.testing.StoreFixture;
import org.cityloom.platform.store.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cityloom.platform.store.internal.SchemaFiles.set;
import static org.cityloom.platform.store.internal.SchemaFiles.table;

/** Each rule against a database in which a first version made the table muck_old, with the columns id and note. */
class SchemaRulesTest {
    private static final Map<TestDatabase, StoreFixture> STORES = new EnumMap<>(TestDatabase.class);
    private static final String OLD = set("old", table("muck_old"));
    private static final String NEW = table("muck_new");

    @TempDir
    static Path folder;

    @TempDir
    Path bundle;

    private SchemaFiles files;

    @BeforeAll
    static void migrateTheFirstVersion(@TempDir Path first) {
        SchemaFiles files = new SchemaFiles(first).changelog(OLD);
        for (TestDatabase database : TestDatabase.values()) {
            StoreFixture store = database.open(folder);
            STORES.put(database, store);
            store.migrations().apply("muck", files::find);
        }
    }

    @AfterAll
    static void close() {
        STORES.values().forEach(StoreFixture::close);
        STORES.clear();
    }

    @BeforeEach
    void files() {
        files = new SchemaFiles(bundle);
    }

    private List<SchemaChange> pending(TestDatabase database, @Nullable String running) {
        return STORES.get(database)
                .migrations()
                .pending("muck", files::find, running == null ? null : Version.valueOf(running));
    }

    private List<String> objections(TestDatabase database, String attributes, String changes) {
        files.changelog(OLD, set("new", attributes, changes));
        return sentences(pending(database, "1.0.0"));
    }

    private static List<String> sentences(List<SchemaChange> changes) {
        return changes.stream()
                .flatMap(change -> change.objections().stream())
                .map(LocalizedText::en)
                .toList();
    }

    private static Stream<Arguments> onEach(List<String[]> cases) {
        return Stream.of(TestDatabase.values())
                .flatMap(database -> cases.stream().map(one -> Arguments.of(database, one[0], one[one.length - 1])));
    }

    static Stream<Arguments> harmless() {
        List<String[]> cases = new ArrayList<>();
        for (String one : List.of(
                NEW,
                NEW.replace("muck_new", "MUCK_New"),
                addColumn("<column name='more' type='VARCHAR(20)'/>"),
                addColumn(
                        "<column name='more' type='DECIMAL(10, 2)' defaultValueNumeric='0'><constraints nullable='false'/>"
                                + "</column>"),
                addColumn("<column name='more' type='BIGINT'/>")
                        + "<update tableName='muck_old'><column name='more' valueComputed='id'/></update>",
                NEW + "<addColumn tableName='muck_new'><column name='more' type='BIGINT'><constraints nullable='false' "
                        + "unique='true'/></column></addColumn>",
                "<createIndex tableName='muck_old' indexName='muck_old_note'><column name='note'/></createIndex>",
                NEW + "<createIndex tableName='muck_new' indexName='muck_new_note' unique='true'><column name='note'/>"
                        + "</createIndex>",
                NEW + "<addUniqueConstraint tableName='muck_new' columnNames='note' constraintName='muck_new_u'/>",
                "<createTable tableName='muck_new'><column name='id' type='BIGINT'/></createTable>"
                        + "<addPrimaryKey tableName='muck_new' columnNames='id'/>",
                NEW + foreignKey("muck_new", "muck_old", "onDelete='CASCADE'"),
                NEW + foreignKey("muck_new", "muck_new", ""),
                "<createSequence sequenceName='muck_counter'/>",
                "<createView viewName='muck_view'>SELECT note FROM muck_old</createView>",
                "<insert tableName='muck_old'><column name='id' valueNumeric='7'/></insert>",
                "<addDefaultValue tableName='muck_old' columnName='note' defaultValue='x'/>",
                "<setTableRemarks tableName='muck_old' remarks='x'/>",
                "<setColumnRemarks tableName='muck_old' columnName='note' remarks='x' columnDataType='VARCHAR(80)'/>",
                "<tagDatabase tag='x'/>",
                "<empty/>",
                "<preConditions onFail='MARK_RAN'><sqlCheck expectedResult='0'>SELECT count(*) FROM muck_old</sqlCheck>"
                        + "</preConditions>" + NEW,
                sql(
                        "CREATE TABLE muck_new (id BIGINT PRIMARY KEY, old BIGINT REFERENCES muck_old(id) ON DELETE SET NULL);"
                                + " CREATE UNIQUE INDEX muck_new_u ON muck_new (old); COMMENT ON COLUMN muck_new.id IS 'x;y'"),
                sql("CREATE INDEX muck_old_i ON muck_old (note)"),
                sql("CREATE SEQUENCE IF NOT EXISTS muck_s START WITH 5"),
                sql(
                        "CREATE VIEW muck_view AS WITH x AS (SELECT id FROM muck_old) SELECT extract(year FROM current_date) y"
                                + " FROM x, muck_old o LEFT JOIN muck_old p ON p.id = o.id -- DROP\n WHERE o.note &lt;&gt; 'DROP TABLE'"),
                sql("INSERT INTO muck_old (id, note) SELECT id + 100, 'delete' FROM muck_old"),
                sql("ALTER TABLE muck_old ADD COLUMN more BIGINT DEFAULT 3 NOT NULL"),
                sql(
                        "ALTER TABLE muck_old ADD more BIGINT; /* ; DROP TABLE muck_old */ ALTER TABLE muck_old ADD COLUMN less"
                                + " VARCHAR(10)"))) {
            cases.add(new String[] {one});
        }
        return onEach(cases);
    }

    @ParameterizedTest
    @MethodSource("harmless")
    void nothingIsSaidAgainstWhatIsHarmless(TestDatabase database, String changes) {
        assertThat(objections(database, "", changes)).isEmpty();
    }

    static Stream<Arguments> harmful() {
        return onEach(List.of(
                refused("dropTable", "<dropTable tableName='muck_old'/>"),
                refused("dropColumn", "<dropColumn tableName='muck_old' columnName='note'/>"),
                refused("dropIndex", "<dropIndex tableName='muck_old' indexName='muck_old_i'/>"),
                refused("dropView", "<dropView viewName='muck_view'/>"),
                refused(
                        "dropDefaultValue",
                        "<dropDefaultValue tableName='muck_old' columnName='note' columnDataType='VARCHAR(80)'/>"),
                refused(
                        "renameColumn",
                        "<renameColumn tableName='muck_old' oldColumnName='note' newColumnName='x' columnDataType='INT'/>"),
                refused("renameTable", "<renameTable oldTableName='muck_old' newTableName='muck_x'/>"),
                refused(
                        "modifyDataType",
                        "<modifyDataType tableName='muck_old' columnName='note' newDataType='VARCHAR(9)'/>"),
                refused(
                        "addNotNullConstraint",
                        "<addNotNullConstraint tableName='muck_old' columnName='note' columnDataType='VARCHAR(80)'/>"),
                refused(
                        "mergeColumns",
                        "<mergeColumns tableName='muck_old' column1Name='id' column2Name='note' finalColumnName='x' "
                                + "finalColumnType='VARCHAR(9)'/>"),
                refused("'delete'", "<delete tableName='muck_old'/>"),
                refused("executeCommand", "<executeCommand executable='true'/>"),
                refused("customChange", "<customChange class='java.lang.Object'/>"),
                refused("createProcedure", "<createProcedure>CREATE PROCEDURE x</createProcedure>"),
                refused("stop", "<stop/>"),
                refused("output", "<output>hello</output>"),
                refused("dropAllForeignKeyConstraints", "<dropAllForeignKeyConstraints baseTableName='muck_old'/>"),
                refused("'note' is not new", "<update tableName='muck_old'><column name='note' value='x'/></update>"),
                refused(
                        "must be nullable",
                        addColumn("<column name='x' type='INT'><constraints nullable='false'/></column>")),
                refused(
                        "must be nullable",
                        addColumn(
                                "<column name='x' type='INT' defaultValueComputed='NULL'><constraints nullable='false'/>"
                                        + "</column>")),
                refused(
                        "no constraint but nullable",
                        addColumn("<column name='x' type='INT'><constraints unique='true'/></column>")),
                refused("more than a type", addColumn("<column name='x' type='INT NOT NULL'/>")),
                refused(
                        "existing table",
                        "<createIndex tableName='muck_old' indexName='muck_u' unique='true'><column name='note'/>"
                                + "</createIndex>"),
                refused("existing table", "<addUniqueConstraint tableName='muck_old' columnNames='note'/>"),
                refused("existing table", "<addPrimaryKey tableName='muck_old' columnNames='note'/>"),
                refused("existing table", foreignKey("muck_old", "muck_old", "onDelete='CASCADE'")),
                refused("must cascade", NEW + foreignKey("muck_new", "muck_old", "")),
                refused("'people_person' must begin", NEW + foreignKey("muck_new", "people_person", "")),
                refused("'gas_a' must begin", table("gas_a")),
                refused("'muckx_a' must begin", table("muckx_a")),
                refused("'muck' must begin", table("muck")),
                refused(
                        "schemaName",
                        "<createTable schemaName='other' tableName='muck_new'><column name='id' type='INT'/></createTable>"),
                refused(
                        "catalogName",
                        "<createTable catalogName='other' tableName='muck_new'><column name='id' type='INT'/></createTable>"),
                refused(
                        "'other.muck_new'",
                        "<createTable tableName='other.muck_new'><column name='id' type='INT'/></createTable>"),
                refused(
                        "'note_index' must begin",
                        "<createIndex tableName='muck_old' indexName='note_index'><column name='note'/></createIndex>"),
                refused("exists already", table("muck_old")),
                refused("replaced", "<createView viewName='muck_v' replaceIfExists='true'>SELECT 1 AS a</createView>"),
                refused(
                        "'people_person' must begin",
                        "<createView viewName='muck_v'>SELECT a.id FROM muck_old a, people_person b</createView>"),
                refused("modifySql", NEW + "<modifySql><append value=' x'/></modifySql>"),
                refused(
                        "customPrecondition",
                        "<preConditions><customPrecondition className='x.Y'/></preConditions>" + NEW),
                refused("HALT", "<preConditions onFail='CONTINUE'><tableExists tableName='x'/></preConditions>" + NEW),
                refused(
                        "'delete' is not allowed within",
                        "<preConditions><not><sqlCheck expectedResult='0'>SELECT 1 FROM FINAL TABLE (DELETE FROM muck_old)</sqlCheck></not></preConditions>"
                                + NEW),
                refused(
                        "a single SELECT",
                        "<preConditions><sqlCheck expectedResult='0'>SELECT 1; DROP TABLE muck_old</sqlCheck></preConditions>"
                                + NEW),
                refused("drop table muck_old", sql("DROP TABLE muck_old")),
                refused("drop table muck_old", sql("/* nothing */ drop\n table\n muck_old")),
                refused(
                        "drop table muck_old",
                        "<sql splitStatements='false'>INSERT INTO muck_old (id) VALUES (9); DROP TABLE muck_old</sql>"),
                refused("alter table alter column note", sql("ALTER TABLE muck_old ALTER COLUMN note SET NOT NULL")),
                refused("alter table rename to", sql("ALTER TABLE muck_old RENAME TO muck_x")),
                refused("alter table add constraint", sql("ALTER TABLE muck_old ADD CONSTRAINT muck_c UNIQUE (note)")),
                refused("must be nullable", sql("ALTER TABLE muck_old ADD COLUMN a INT, ADD COLUMN b INT NOT NULL")),
                refused("unique", sql("ALTER TABLE muck_old ADD COLUMN a INT UNIQUE")),
                refused("create unique index", sql("CREATE UNIQUE INDEX muck_u ON muck_old (note)")),
                refused("truncate table muck_old", sql("TRUNCATE TABLE muck_old")),
                refused("update muck_old", sql("UPDATE muck_old SET note = 'x'")),
                refused("delete from muck_old", sql("DELETE FROM muck_old")),
                refused("grant", sql("GRANT ALL ON muck_old TO PUBLIC")),
                refused("create or replace", sql("CREATE OR REPLACE VIEW muck_v AS SELECT 1 AS a")),
                refused("'gas_a' must begin", sql("CREATE TABLE gas_a (id INT)")),
                refused("'public.muck_new'", sql("CREATE TABLE public.muck_new (id INT)")),
                refused("'gas_a' must begin", sql("INSERT INTO gas_a VALUES (1)")),
                refused("'gas_a' must begin", sql("INSERT INTO muck_old (id) SELECT id FROM gas_a")),
                refused(
                        "do update",
                        sql("INSERT INTO muck_old (id) VALUES (1) ON CONFLICT (id) DO UPDATE SET note = 'x'")),
                refused("must cascade", sql("CREATE TABLE muck_new (id INT REFERENCES muck_old(id))")),
                refused("cannot be read", sql("CREATE TABLE muck_new (id INT DEFAULT length($x$;$x$))"))));
    }

    @ParameterizedTest
    @MethodSource("harmful")
    void whatTheRunningVersionCouldNotWorkWithIsRefusedByName(TestDatabase database, String named, String changes) {
        assertThat(objections(database, "", changes)).isNotEmpty().anyMatch(sentence -> sentence.contains(named));
    }

    @ParameterizedTest
    @EnumSource
    void attributesThatMakeAChangeSetUnpredictableAreRefused(TestDatabase database) {
        for (String attribute : List.of(
                "runAlways='true'",
                "runOnChange='true'",
                "failOnError='false'",
                "runWith='psql'",
                "runInTransaction='false'")) {
            assertThat(objections(database, attribute, NEW)).as(attribute).isNotEmpty();
        }
        assertThat(objections(database, "dbms='oracle'", "<dropTable tableName='muck_old'/>"))
                .as("for another database")
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatTheRunningVersionDoesWithoutMayBeDeleted(TestDatabase database) {
        String drops = "<dropColumn tableName='muck_old' columnName='note'/><dropTable tableName='muck_old'/>"
                + sql("ALTER TABLE muck_old DROP COLUMN note; DROP TABLE IF EXISTS muck_old");
        files.changelog(OLD, set("new", "labels='unused-since-1.4.0'", drops));
        assertThat(sentences(pending(database, "1.4.0"))).isEmpty();
        assertThat(sentences(pending(database, "2.0.0"))).isEmpty();
        assertThat(sentences(pending(database, null))).isEmpty();
        assertThat(sentences(pending(database, "1.3.9")))
                .isNotEmpty()
                .allMatch(sentence -> sentence.contains("the running version 1.3.9 still uses"));
        assertThat(objections(database, "labels='unused-since-soon'", "<empty/>"))
                .hasSize(1);
        assertThat(objections(
                        database,
                        "labels='unused-since-1.0.0'",
                        "<renameTable oldTableName='muck_old' newTableName='muck_x'/>"))
                .hasSize(1);
        assertThat(objections(database, "labels='unused-since-1.0.0'", sql("DROP TABLE muck_old CASCADE")))
                .hasSize(1);
        assertThat(objections(database, "labels='unused-since-9.0.0'", NEW + "<dropTable tableName='muck_new'/>"))
                .as("nobody knows it yet")
                .isEmpty();
    }

    private static String[] refused(String named, String changes) {
        return new String[] {named, changes};
    }

    private static String addColumn(String column) {
        return "<addColumn tableName='muck_old'>" + column + "</addColumn>";
    }

    private static String foreignKey(String from, String to, String attributes) {
        return "<addForeignKeyConstraint constraintName='muck_fk' baseTableName='" + from + "' baseColumnNames='id' "
                + "referencedTableName='" + to + "' referencedColumnNames='id' " + attributes + "/>";
    }

    private static String sql(String statements) {
        return "<sql>" + statements + "</sql>";
    }
}
