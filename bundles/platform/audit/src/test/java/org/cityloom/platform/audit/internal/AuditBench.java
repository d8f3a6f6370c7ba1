/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.audit.internal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.cityloom.api.audit.AuditEntry;
import org.cityloom.platform.audit.testing.AuditFixture;
import org.cityloom.platform.store.testing.StoreFixture;
import org.cityloom.platform.store.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What it costs that all audited changes queue up at the head of one chain: transactions a second that change a row of their own, with and
 * without an entry, by one writer and by many.
 */
class AuditBench {
    private static final int MANY = 8;
    private static final long WARM_UP_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final long MEASURED_NANOS = TimeUnit.SECONDS.toNanos(5);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    @SuppressWarnings("SystemOut") // the figures are what a benchmark is for
    void changesRowsAndTakesNoteOfIt(TestDatabase database) throws Exception {
        try (StoreFixture store = database.open(folder)) {
            AuditFixture fixture = AuditFixture.over(store);
            Databases.execute(store, "CREATE TABLE audit_bench (id INT PRIMARY KEY, n INT)");
            for (int writer = 0; writer < MANY; writer++) {
                Databases.execute(store, "INSERT INTO audit_bench VALUES (" + writer + ", 0)");
            }
            StringBuilder report = new StringBuilder("AUDITED CHANGES A SECOND ON " + database + ":");
            for (int writers : new int[] {1, MANY}) {
                double bare = perSecond(store, writers, number -> change(store, number));
                double audited = perSecond(store, writers, number -> {
                    fixture.audit().record(AuditEntry.of("bench:change", "row", "r" + number, Map.of("n", 1), null));
                    return change(store, number);
                });
                report.append(String.format(
                        Locale.ROOT, " %d writer(s) %,.0f (without the audit %,.0f)", writers, audited, bare));
            }
            System.out.println(report);
            assertThat(fixture.verify().whole()).isTrue();
            assertThat(fixture.verify().checked()).isPositive();
        }
    }

    private static double perSecond(StoreFixture store, int writers, IntFunction<Integer> change) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        try {
            run(threads, writers, store, change, WARM_UP_NANOS);
            return run(threads, writers, store, change, MEASURED_NANOS) / (MEASURED_NANOS / 1e9);
        } finally {
            threads.shutdownNow();
        }
    }

    /** How many transactions were committed in that time. */
    private static long run(
            ExecutorService threads, int writers, StoreFixture store, IntFunction<Integer> change, long nanos)
            throws Exception {
        long end = System.nanoTime() + nanos;
        List<Future<Long>> counts = new ArrayList<>();
        for (int i = 0; i < writers; i++) {
            int writer = i;
            counts.add(threads.submit(() -> {
                long committed = 0;
                while (System.nanoTime() < end) {
                    store.transactions().required(() -> change.apply(writer));
                    committed++;
                }
                return committed;
            }));
        }
        long sum = 0;
        for (Future<Long> each : counts) {
            sum += each.get(1, TimeUnit.MINUTES);
        }
        return sum;
    }

    private static int change(StoreFixture store, int row) {
        return store.transactions().required(() -> {
            try (Connection connection = store.dataSource().getConnection();
                    PreparedStatement update =
                            connection.prepareStatement("UPDATE audit_bench SET n = n + 1 WHERE id = ?")) {
                update.setInt(1, row);
                return update.executeUpdate();
            }
        });
    }
}
