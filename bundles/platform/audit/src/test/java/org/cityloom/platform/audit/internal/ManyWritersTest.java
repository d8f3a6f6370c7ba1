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
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.cityloom.api.audit.AuditEntry;
import org.cityloom.platform.audit.testing.AuditFixture;
import org.cityloom.platform.store.testing.StoreFixture;
import org.cityloom.platform.store.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

class ManyWritersTest {
    private static final int WRITERS = 12;
    private static final int EACH = 40;

    @TempDir
    Path folder;

    /**
     * Every writer locks a row of its own in an ordinary synchronization before the commit, and one that all share after its
     * entry: the head must come last nevertheless, or two of them would wait for each other.
     */
    @ParameterizedTest
    @EnumSource
    void keepsOneChainWithoutGapsOrDeadlocksOnTwoNodes(TestDatabase database) throws Exception {
        try (StoreFixture store = database.open(folder)) {
            AuditFixture one = AuditFixture.over(store);
            AuditFixture other = AuditFixture.over(store);
            Databases.execute(store, "CREATE TABLE audit_busy (id INT PRIMARY KEY, n INT)");
            Databases.execute(store, "INSERT INTO audit_busy VALUES (0, 0)");

            List<Future<Long>> writers = new ArrayList<>();
            ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
            try {
                for (int i = 0; i < WRITERS; i++) {
                    int writer = i;
                    AuditFixture node = i % 2 == 0 ? one : other;
                    writers.add(threads.submit(() -> write(store, node, writer)));
                }
                for (Future<Long> writer : writers) {
                    writer.get(5, TimeUnit.MINUTES);
                }
            } finally {
                threads.shutdownNow();
            }

            int rolledBack = WRITERS * (EACH / 10);
            assertThat(one.entries()).hasSize(WRITERS * EACH - rolledBack);
            assertThat(one.verify().whole()).isTrue();
            assertThat(one.verify().checked()).isEqualTo(WRITERS * EACH - rolledBack);
            assertThat(Databases.number(store, "SELECT n FROM audit_busy WHERE id = 0"))
                    .isEqualTo(WRITERS * EACH - rolledBack);
        }
    }

    private static long write(StoreFixture store, AuditFixture node, int writer) {
        for (int i = 0; i < EACH; i++) {
            int number = i;
            try {
                store.transactions().required(() -> {
                    boolean auditFirst = (writer + number) % 2 == 0;
                    if (auditFirst) {
                        record(node, writer, number);
                    }
                    store.transactions().beforeCommit(() -> count(store)); // as the feed of the alarms does
                    if (!auditFirst) {
                        record(node, writer, number);
                    }
                    if (number % 10 == 9) {
                        throw new UnsupportedOperationException("one in ten is rolled back");
                    }
                    return "";
                });
            } catch (UnsupportedOperationException e) {
                assertThat(number % 10).isEqualTo(9);
            }
        }
        return writer;
    }

    private static void record(AuditFixture node, int writer, int number) {
        node.audit().record(AuditEntry.of("devices:change", "device", writer + "-" + number, Map.of("n", 1), null));
    }

    private static void count(StoreFixture store) {
        store.transactions().required(() -> {
            try (Connection connection = store.dataSource().getConnection();
                    PreparedStatement update =
                            connection.prepareStatement("UPDATE audit_busy SET n = n + 1 WHERE id = 0")) {
                return update.executeUpdate();
            }
        });
    }
}
