/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.store.internal;

import java.io.StringReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.PGConnection;

import org.cityloom.api.store.StoreException;
import org.cityloom.platform.store.testing.StoreFixture;
import org.cityloom.platform.store.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class JtaTransactionsTest {
    @TempDir
    Path folder;

    private static int insert(StoreFixture store, long id) throws Exception {
        try (Connection connection = store.dataSource().getConnection();
                var insert = connection.prepareStatement("INSERT INTO sample_thing(id, name) VALUES (?, 'x')")) {
            insert.setLong(1, id);
            return insert.executeUpdate();
        }
    }

    private static long count(StoreFixture store) {
        try (Connection connection = store.dataSource().getConnection();
                var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM sample_thing")) {
            rows.next();
            return rows.getLong(1);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private StoreFixture open(TestDatabase database) {
        return database.open(folder).migrate("sample", getClass().getClassLoader());
    }

    @ParameterizedTest
    @EnumSource
    void commitsWhatWasDoneTogether(TestDatabase database) {
        try (StoreFixture store = open(database)) {
            store.transactions().required(() -> insert(store, 1) + insert(store, 2));
            assertThat(count(store)).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void rollsEverythingBackWhenTheWorkThrows(TestDatabase database) {
        try (StoreFixture store = open(database)) {
            assertThatThrownBy(() -> store.transactions().required(() -> {
                        insert(store, 1);
                        throw new IllegalArgumentException("no");
                    }))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(count(store)).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFailureWithinSpoilsTheWholeTransaction(TestDatabase database) {
        try (StoreFixture store = open(database)) {
            assertThatThrownBy(() -> store.transactions().required(() -> {
                        insert(store, 1);
                        assertThatThrownBy(() -> store.transactions().required(() -> {
                                    throw new java.io.IOException("inner");
                                }))
                                .isInstanceOf(StoreException.class);
                        return 0;
                    }))
                    .isInstanceOf(StoreException.class);
            assertThat(count(store)).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void doesThingsBeforeAndAfterTheCommitInOrder(TestDatabase database) {
        try (StoreFixture store = open(database)) {
            List<String> seen = new ArrayList<>();
            var transactions = store.transactions();
            transactions.required(() -> {
                transactions.afterCommit(() -> seen.add("after " + count(store)));
                transactions.afterCommit(() -> transactions.required(() -> insert(store, 3)));
                transactions.beforeCommit(() -> seen.add("before " + count(store)));
                return insert(store, 1);
            });
            assertThat(seen).containsExactly("before 1", "after 1");
            assertThat(count(store)).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void followsTransactionsThatSomebodyElseBegan(TestDatabase database) throws Exception {
        try (StoreFixture store = open(database)) {
            List<Long> seen = new ArrayList<>();
            store.transactionManager().begin();
            store.transactions().afterCommit(() -> seen.add(count(store)));
            store.transactions().required(() -> insert(store, 1));
            assertThat(seen).isEmpty();
            store.transactionManager().commit();
            assertThat(seen).containsExactly(1L);
        }
    }

    @ParameterizedTest
    @EnumSource
    void doesNothingAfterARollback(TestDatabase database) {
        try (StoreFixture store = open(database)) {
            List<String> seen = new ArrayList<>();
            assertThatThrownBy(() -> store.transactions().required(() -> {
                        store.transactions().afterCommit(() -> seen.add("after"));
                        throw new IllegalStateException();
                    }))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(seen).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFailureJustBeforeTheCommitRollsBack(TestDatabase database) {
        try (StoreFixture store = open(database)) {
            assertThatThrownBy(() -> store.transactions().required(() -> {
                        store.transactions().beforeCommit(() -> {
                            throw new IllegalStateException("spoilt");
                        });
                        return insert(store, 1);
                    }))
                    .isInstanceOf(StoreException.class);
            assertThat(count(store)).isZero();
        }
    }

    @Test
    void copiesIntoPostgresWithinTheTransaction() {
        try (StoreFixture store = open(TestDatabase.POSTGRESQL)) {
            assertThatThrownBy(() -> store.transactions().required(() -> {
                        assertThat(copy(store, "1\ta\n2\tb\n")).isEqualTo(2);
                        assertThat(count(store)).isEqualTo(2);
                        throw new IllegalStateException();
                    }))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(count(store)).isZero();
            assertThat(store.transactions().<Long>required(() -> copy(store, "1\ta\n")))
                    .isEqualTo(1);
            assertThat(count(store)).isEqualTo(1);
        }
    }

    private static long copy(StoreFixture store, String rows) throws Exception {
        try (Connection connection = store.dataSource().getConnection()) {
            return connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY sample_thing(id, name) FROM STDIN", new StringReader(rows));
        }
    }
}
