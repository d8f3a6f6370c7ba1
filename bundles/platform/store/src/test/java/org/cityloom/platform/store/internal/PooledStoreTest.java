/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.store.internal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

import org.apache.geronimo.transaction.manager.GeronimoTransactionManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ops4j.pax.transx.tm.impl.geronimo.TransactionManagerWrapper;

import org.cityloom.api.store.StoreException;
import org.cityloom.platform.store.testing.StoreFixture;
import org.cityloom.platform.store.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PooledStoreTest {
    @TempDir
    Path folder;

    private static int insert(StoreFixture store, long id) throws Exception {
        try (Connection connection = store.dataSource().getConnection();
                var insert = connection.prepareStatement("INSERT INTO sample_thing(id) VALUES (?)")) {
            insert.setLong(1, id);
            return insert.executeUpdate();
        }
    }

    private static long count(StoreFixture store) throws Exception {
        try (Connection connection = store.dataSource().getConnection();
                var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM sample_thing")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void manyThreadsCommitAtOnceThroughFewConnections(TestDatabase database) throws Exception {
        int threads = 40;
        int each = 25;
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try (StoreFixture store =
                database.open(folder).migrate("sample", getClass().getClassLoader())) {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<?>> results = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                long first = thread * 1_000L;
                results.add(workers.submit(() -> {
                    start.await();
                    for (long id = first; id < first + each; id++) {
                        long next = id;
                        store.transactions().required(() -> insert(store, next));
                    }
                    return null;
                }));
            }
            start.countDown();
            for (Future<?> result : results) {
                result.get();
            }
            assertThat(count(store)).isEqualTo((long) threads * each);
        } finally {
            workers.shutdownNow();
        }
    }

    @ParameterizedTest
    @EnumSource
    void showsEveryCommitToAReaderThatAsksTheSameQuestionAllTheTime(TestDatabase database) throws Exception {
        ExecutorService workers = Executors.newSingleThreadExecutor();
        try (StoreFixture store =
                database.open(folder).migrate("sample", getClass().getClassLoader())) {
            for (long id = 1; id <= 1_000; id++) {
                AtomicBoolean committed = new AtomicBoolean();
                long expected = id;
                Future<Long> reader = workers.submit(() -> countUntil(store, committed));
                store.transactions().required(() -> insert(store, expected));
                committed.set(true);
                assertThat(reader.get()).isEqualTo(expected);
            }
        } finally {
            workers.shutdownNow();
        }
    }

    /** What is counted by a question that was asked after the sign; the same question has been asked all the time before. */
    private static long countUntil(StoreFixture store, AtomicBoolean sign) {
        boolean last;
        long counted;
        do {
            last = sign.get();
            counted = store.transactions().required(() -> count(store));
        } while (!last);
        return counted;
    }

    @Test
    void worksOnAfterTheDatabaseCutEveryConnection() throws Exception {
        try (StoreFixture store =
                StoreFixture.postgres().migrate("sample", getClass().getClassLoader())) {
            store.transactions().required(() -> insert(store, 1));
            try (Connection other = DriverManager.getConnection(store.url(), "postgres", "postgres");
                    var statement = other.createStatement()) {
                statement.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                        + " WHERE datname = current_database() AND pid <> pg_backend_pid()");
            }
            long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            boolean stored = false;
            while (!stored && System.nanoTime() < deadline) {
                stored = stores(store, 2);
            }
            assertThat(stored).isTrue();
            assertThat(count(store)).isEqualTo(2);
        }
    }

    private static boolean stores(StoreFixture store, long id) {
        try {
            store.transactions().required(() -> insert(store, id));
            return true;
        } catch (StoreException e) {
            return false;
        }
    }

    @Test
    void saysWhatIsWrongWhenTheDatabaseDoesNotAnswer() throws Exception {
        StoreSettings nowhere = new StoreSettings("jdbc:postgresql://127.0.0.1:1/city", "me", "secret", 4, 1_000, 0);
        var manager = new TransactionManagerWrapper(new GeronimoTransactionManager());
        assertThatThrownBy(() -> PooledStore.open(nowhere, manager))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("127.0.0.1:1")
                .hasMessageNotContaining("secret");
    }

    @Test
    void opensTheSameFileAgainAfterClosing() throws Exception {
        for (long id = 1; id <= 3; id++) {
            try (StoreFixture store =
                    StoreFixture.h2(folder).migrate("sample", getClass().getClassLoader())) {
                long next = id;
                store.transactions().required(() -> insert(store, next));
                assertThat(count(store)).isEqualTo(id);
            }
        }
    }
}
