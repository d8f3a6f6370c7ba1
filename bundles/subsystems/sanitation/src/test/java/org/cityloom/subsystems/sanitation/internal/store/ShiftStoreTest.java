/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.cityloom.platform.store.testing.TestDatabase;
import org.cityloom.subsystems.sanitation.internal.City;
import org.cityloom.subsystems.sanitation.internal.Shift;
import org.cityloom.subsystems.sanitation.internal.WorkType;

import static org.assertj.core.api.Assertions.assertThat;

class ShiftStoreTest {

    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void findsWhoWorksWhen(TestDatabase database) {
        try (City city = new City(database, folder)) {
            Shift morning = shift("a", "crew1", -4);
            Shift afternoon = shift("b", "crew1", 0);
            Shift other = shift("c", "crew2", 0);
            List.of(afternoon, morning, other).forEach(city.shifts::put);

            assertThat(city.shifts.of(List.of("crew1"), NOON, NOON)).containsExactly(afternoon);
            assertThat(city.shifts.of(List.of("crew1", "crew2"), NOON.minusSeconds(1), NOON))
                    .containsExactly(morning, afternoon, other);
            assertThat(city.shifts.of(List.of(), NOON, NOON)).isEmpty();
            assertThat(city.shifts.between(NOON.minusSeconds(60), NOON, 10)).containsExactly(morning);
            assertThat(city.shifts.between(NOON.minusSeconds(60), NOON.plusSeconds(60), 2))
                    .hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void changesAndRemovesShifts(TestDatabase database) {
        try (City city = new City(database, folder)) {
            city.shifts.put(shift("a", "crew1", 0));
            Shift changed = new Shift("a", "crew1", "李强", WorkType.WASHING, NOON, NOON.plusSeconds(60), "430503");
            city.shifts.put(changed);
            assertThat(city.shifts.find("a")).contains(changed);
            assertThat(city.shifts.remove("a")).isTrue();
            assertThat(city.shifts.remove("a")).isFalse();
            assertThat(city.shifts.find("a")).isEmpty();
        }
    }

    private static Shift shift(String id, String worker, int hours) {
        Instant from = NOON.plusSeconds(hours * 3600L);
        return new Shift(id, worker, "王芳", WorkType.SWEEPING, from, from.plusSeconds(4 * 3600), "430502001");
    }
}
