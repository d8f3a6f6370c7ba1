/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.settings.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.osgi.framework.FrameworkUtil;

import org.cityloom.api.audit.Actor;
import org.cityloom.api.people.Door;
import org.cityloom.api.people.Origin;
import org.cityloom.platform.settings.internal.store.Snapshot;
import org.cityloom.platform.store.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

class SettingsTest {
    private static final Actor LI = Actor.person("li", new Origin(Door.SCREEN, null, null));

    @TempDir
    Path folder;

    private interface Check {
        void run(SettingsFixture city) throws Exception;
    }

    private void with(TestDatabase database, Check check) throws Exception {
        try (SettingsFixture city = new SettingsFixture(database, folder)) {
            check.run(city);
        }
    }

    @ParameterizedTest
    @EnumSource
    void changesWhatIsAskedForAndKeepsTheRest(TestDatabase database) throws Exception {
        with(database, city -> {
            long seen = city.settings.of(Pumps.PID).snapshot().number();
            city.audit.as(LI, () -> city.settings.change(Pumps.PID, Map.of("limit", 60, "hold", "20"), seen));
            city.settings.change(Pumps.PID, Map.of("names", List.of("x", "y,z")), seen + 1);
            assertThat(city.settings.of(Pumps.PID).snapshot().values())
                    .isEqualTo(Map.of("limit", 60.0, "hold", 20L, "names", List.of("x", "y,z")));
            assertThat(city.configurations()
                            .getConfiguration(Pumps.PID, "?")
                            .getProperties()
                            .get("limit"))
                    .isEqualTo(60.0);
            assertThat(city.settings.snapshots(Pumps.PID))
                    .extracting(Snapshot::number, Snapshot::takenBy)
                    .containsExactly(tuple(seen + 2, "system"), tuple(seen + 1, "li"), tuple(seen, "system"));
        });
    }

    @ParameterizedTest
    @EnumSource
    void givesAValueBackToItsDefault(TestDatabase database) throws Exception {
        with(database, city -> {
            long seen = city.settings.of(Pumps.PID).snapshot().number();
            city.settings.change(Pumps.PID, Map.of("limit", 60), seen);
            Map<String, @Nullable Object> nothing = new HashMap<>();
            nothing.put("limit", null);
            assertThat(city.settings
                            .change(Pumps.PID, nothing, seen + 1)
                            .snapshot()
                            .values())
                    .isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource
    void refusesEveryWrongValueAtOnceAndSetsNone(TestDatabase database) throws Exception {
        with(database, city -> {
            long seen = city.settings.of(Pumps.PID).snapshot().number();
            Map<String, @Nullable Object> wrong =
                    Map.of("limit", 121, "hold", 1.5, "mode", "wild", "on", "maybe", "nothing", 1, "key", "fine");
            assertThatThrownBy(() -> city.settings.change(Pumps.PID, wrong, seen))
                    .isInstanceOfSatisfying(RefusedValuesException.class, refused -> {
                        assertThat(refused.reasons().en())
                                .contains("Pressure: must be 5 to 120 bar")
                                .contains("Hold: must be a whole number")
                                .contains("Mode: must be one of slow, fast")
                                .contains("On: must be true or false")
                                .contains("there is no 'nothing'");
                        assertThat(refused.reasons().zh()).contains("压力：必须在 5 到 120 巴 之间");
                    });
            assertThat(city.settings.of(Pumps.PID).snapshot().number()).isEqualTo(seen);
            assertThat(city.settings.of(Pumps.PID).secrets()).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource
    void takesASnapshotOfAChangeThatCameByAnotherWay(TestDatabase database) throws Exception {
        with(database, city -> {
            long seen = city.settings.of(Pumps.PID).snapshot().number();
            Actor shell = Actor.person("wang", new Origin(Door.SHELL, null, null));
            city.configurations()
                    .getConfiguration(Pumps.PID, "?")
                    .update(FrameworkUtil.asDictionary(Map.of("limit", "70", "elsewhere", "kept")));
            city.audit.as(shell, () -> update(city, Map.of("limit", "80", "elsewhere", "kept")));
            assertThat(city.snapshots.latest(Pumps.PID)).hasValueSatisfying(latest -> {
                assertThat(latest.number()).isEqualTo(seen + 2);
                assertThat(latest.takenBy()).isEqualTo("wang");
                assertThat(latest.door()).isEqualTo(Door.SHELL);
                assertThat(latest.values()).isEqualTo(Map.of("limit", 80.0));
            });
            assertThatThrownBy(() -> city.settings.change(Pumps.PID, Map.of("limit", 60), seen))
                    .isInstanceOf(StaleSettingsException.class);
            city.settings.restore(Pumps.PID, seen + 1, seen + 2);
            assertThat(city.configurations().getConfiguration(Pumps.PID, "?").getProperties())
                    .satisfies(held -> {
                        assertThat(held.get("limit")).isEqualTo(70.0);
                        assertThat(held.get("elsewhere")).isEqualTo("kept");
                    });
        });
    }

    private static void update(SettingsFixture city, Map<String, Object> values) {
        try {
            city.configurations().getConfiguration(Pumps.PID, "?").update(FrameworkUtil.asDictionary(values));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @EnumSource
    void neverTellsASecretAndLeavesItWhenItGoesBack(TestDatabase database) throws Exception {
        with(database, city -> {
            long first = city.settings.of(Pumps.PID).snapshot().number();
            city.settings.change(Pumps.PID, Map.of("key", "hush", "limit", 60), first);
            Settings.State back = city.settings.restore(Pumps.PID, first, first + 1);
            assertThat(back.secrets()).containsExactly("key");
            assertThat(city.settings.snapshots(Pumps.PID))
                    .hasSize(3)
                    .allSatisfy(snapshot -> assertThat(snapshot.values()).doesNotContainKey("key"));
            assertThat(city.configurations()
                            .getConfiguration(Pumps.PID, "?")
                            .getProperties()
                            .get("key"))
                    .isEqualTo("hush");
        });
    }

    @ParameterizedTest
    @EnumSource
    void knowsNothingOfWhatNoSubsystemHas(TestDatabase database) throws Exception {
        with(database, city -> {
            assertThatThrownBy(() -> city.settings.of("org.cityloom.rest")).isInstanceOf(NoSuchElementException.class);
            assertThatThrownBy(() -> city.settings.restore(Pumps.PID, 99, 1))
                    .isInstanceOf(NoSuchElementException.class);
        });
    }
}
