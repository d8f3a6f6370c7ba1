/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.cityloom.platform.people.internal.store.Account;
import org.cityloom.platform.people.internal.store.OpenSession;
import org.cityloom.platform.people.internal.store.PeopleStore;
import org.cityloom.platform.store.testing.JpaFixture;
import org.cityloom.platform.store.testing.StoreFixture;
import org.cityloom.platform.store.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

class PeopleStoreTest {
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00.123456Z");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void keepsPeopleWithTheirPermissions(TestDatabase database) {
        try (StoreFixture fixture = database.open(folder).migrate("people", PeopleStore.class)) {
            var entities = JpaFixture.open("people", fixture);
            PeopleStore store = new PeopleStore(entities, fixture.transactions());
            assertThat(store.isEmpty()).isTrue();
            Account account = new Account("li", "李工", "hash", Set.of("muck:view", "alarms:handle"));
            store.add(account, Clock.systemUTC());
            assertThat(store.isEmpty()).isFalse();
            assertThat(store.account("li")).contains(account);
            assertThat(store.account("wang")).isEmpty();
            entities.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsOnlyTheNewestSessionsOfAPerson(TestDatabase database) {
        try (StoreFixture fixture = database.open(folder).migrate("people", PeopleStore.class)) {
            var entities = JpaFixture.open("people", fixture);
            PeopleStore store = new PeopleStore(entities, fixture.transactions());
            store.add(new Account("li", "Li", "hash", Set.of()), Clock.systemUTC());
            for (int i = 0; i < 4; i++) {
                Instant opened = NOON.plusSeconds(i);
                store.open(new OpenSession("t" + i, "li", opened, opened, "here"), 2);
            }
            assertThat(store.session("t0")).isEmpty();
            assertThat(store.session("t1")).isEmpty();
            assertThat(store.session("t3"))
                    .contains(new OpenSession("t3", "li", NOON.plusSeconds(3), NOON.plusSeconds(3), "here"));
            store.touch("t2", NOON.plusSeconds(60));
            assertThat(store.closeExpired(NOON.plusSeconds(30), NOON.minus(Duration.ofDays(1))))
                    .isEqualTo(1);
            store.close("t2");
            assertThat(store.session("t2")).isEmpty();
            entities.close();
        }
    }
}
