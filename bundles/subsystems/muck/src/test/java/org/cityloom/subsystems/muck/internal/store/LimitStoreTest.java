/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.muck.internal.store;

import java.nio.file.Path;
import java.time.Instant;

import javax.persistence.EntityManagerFactory;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.cityloom.platform.audit.testing.AuditFixture;
import org.cityloom.platform.store.testing.JpaFixture;
import org.cityloom.platform.store.testing.StoreFixture;
import org.cityloom.platform.store.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LimitStoreTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00.123Z");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void keepsChangesAndRemovesLimits(TestDatabase database) {
        try (StoreFixture store = database.open(folder).migrate("muck", LimitStore.class)) {
            EntityManagerFactory entities = JpaFixture.open("muck", store);
            LimitStore limits = new LimitStore(
                    () -> "muck",
                    entities,
                    store.transactions(),
                    AuditFixture.over(store).audit());
            AreaLimit street = new AreaLimit("430502001", 40, NOW, "admin");
            AreaLimit district = new AreaLimit("430502", 50, NOW, "admin");
            limits.put(street);
            limits.put(district);
            assertThat(limits.all()).containsExactly(district, street);

            AreaLimit slower = new AreaLimit("430502001", 30.5, NOW.plusSeconds(60), "li");
            limits.put(slower);
            assertThat(limits.all()).containsExactly(district, slower);

            assertThat(limits.remove("430502")).isTrue();
            assertThat(limits.remove("430502")).isFalse();
            assertThat(limits.all()).containsExactly(slower);
            entities.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void goesWithTheTransactionAroundIt(TestDatabase database) {
        try (StoreFixture store = database.open(folder).migrate("muck", LimitStore.class)) {
            EntityManagerFactory entities = JpaFixture.open("muck", store);
            LimitStore limits = new LimitStore(
                    () -> "muck",
                    entities,
                    store.transactions(),
                    AuditFixture.over(store).audit());
            assertThatThrownBy(() -> store.transactions().required(() -> {
                        limits.put(new AreaLimit("430502", 50, NOW, "admin"));
                        throw new IllegalStateException("undone");
                    }))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(limits.all()).isEmpty();
            entities.close();
        }
    }
}
