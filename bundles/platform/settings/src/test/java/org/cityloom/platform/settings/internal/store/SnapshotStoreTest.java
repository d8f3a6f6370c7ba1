/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.settings.internal.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import javax.persistence.EntityManagerFactory;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.cityloom.api.people.Door;
import org.cityloom.platform.store.testing.JpaFixture;
import org.cityloom.platform.store.testing.StoreFixture;
import org.cityloom.platform.store.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SnapshotStoreTest {
    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

    @TempDir
    Path folder;

    private interface Check {
        void run(SnapshotStore snapshots);
    }

    private void with(TestDatabase database, Check check) {
        try (StoreFixture store = database.open(folder).migrate("settings", SnapshotStore.class)) {
            EntityManagerFactory entities = JpaFixture.open("settings", store);
            check.run(new SnapshotStore(() -> "settings", entities, store.transactions()));
            entities.close();
        }
    }

    private static Snapshot snapshot(String pid, long number, Map<String, Object> values) {
        return new Snapshot(pid, number, NOW, "li", Door.SCREEN, values);
    }

    @ParameterizedTest
    @EnumSource
    void readsBackWhatWasKept(TestDatabase database) {
        with(database, snapshots -> {
            Map<String, Object> values = Map.of("a", 5L, "b", 50.0, "c", true, "d", "水", "e", List.of("x", "y"));
            snapshots.add(snapshot("pumps", 1, Map.of()));
            Snapshot second = snapshots.add(snapshot("pumps", 2, values));
            snapshots.add(snapshot("others", 7, Map.of()));
            assertThat(snapshots.latest("pumps")).contains(second);
            assertThat(snapshots.find("pumps", 2)).contains(second);
            assertThat(snapshots.find("pumps", 7)).isEmpty();
            assertThat(snapshots.all("pumps")).extracting(Snapshot::number).containsExactly(2L, 1L);
        });
    }

    @ParameterizedTest
    @EnumSource
    void keepsOnlyTheLastOnesOfEachConfiguration(TestDatabase database) {
        with(database, snapshots -> {
            snapshots.add(snapshot("others", 1, Map.of()));
            for (long number = 1; number <= SnapshotStore.KEPT + 3; number++) {
                snapshots.add(snapshot("pumps", number, Map.of("a", number)));
            }
            assertThat(snapshots.all("pumps")).hasSize(SnapshotStore.KEPT);
            assertThat(snapshots.find("pumps", 3)).isEmpty();
            assertThat(snapshots.find("pumps", 4)).isPresent();
            assertThat(snapshots.latest("others")).isPresent();
        });
    }

    @ParameterizedTest
    @EnumSource
    void givesANumberOnlyOnce(TestDatabase database) {
        with(database, snapshots -> {
            snapshots.add(snapshot("pumps", 1, Map.of("a", 1L)));
            assertThatThrownBy(() -> snapshots.add(snapshot("pumps", 1, Map.of("a", 2L))))
                    .isInstanceOf(RuntimeException.class);
            assertThat(snapshots.all("pumps")).hasSize(1);
        });
    }
}
