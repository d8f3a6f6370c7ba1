/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal.store;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.cityloom.platform.store.testing.TestDatabase;
import org.cityloom.subsystems.sanitation.internal.City;
import org.cityloom.subsystems.sanitation.internal.Extent;
import org.cityloom.subsystems.sanitation.internal.Pieces;
import org.cityloom.subsystems.sanitation.internal.Route;
import org.cityloom.subsystems.sanitation.internal.WorkType;
import org.cityloom.subsystems.sanitation.internal.store.CoverageStore.RouteVersion;

import static org.assertj.core.api.Assertions.assertThat;

class CoverageStoreTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Instant NOW = Instant.parse("2026-11-23T04:00:00Z");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void keepsWhatWasDrivenLastOfEachRouteAndDay(TestDatabase database) {
        try (City city = new City(database, folder)) {
            Covered before = covered(DAY, "r1", 1, 200);
            Covered now = covered(DAY, "r1", 1, 400);
            List.of(before, now, covered(DAY, "r2", 5, 60), covered(DAY.plusDays(1), "r1", 1, 20))
                    .forEach(city.coverages::put);
            assertThat(city.coverages.find(DAY, route("r1", 1))).contains(now);
            assertThat(city.coverages.find(DAY, route("r1", 2)))
                    .as("of another version")
                    .isEmpty();
            assertThat(city.coverages.find(DAY.minusDays(1), route("r1", 1))).isEmpty();
            assertThat(city.coverages.extents(DAY))
                    .isEqualTo(Map.of(new RouteVersion("r1", 1), now.extent(), new RouteVersion("r2", 5), extent(60)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsTheLongestTexts(TestDatabase database) {
        try (City city = new City(database, folder)) {
            String pieces = "_".repeat(667);
            Covered longest =
                    new Covered(DAY, "路".repeat(60), "v".repeat(64), 1, new Pieces(pieces, pieces), extent(1), NOW);
            city.coverages.put(longest);
            assertThat(city.coverages.find(DAY, route(longest.route(), 1))).contains(longest);
        }
    }

    @ParameterizedTest
    @EnumSource
    void forgetsWhatIsLongPast(TestDatabase database) {
        try (City city = new City(database, folder)) {
            city.coverages.put(covered(DAY, "r1", 1, 200));
            city.coverages.put(covered(DAY.plusDays(1), "r1", 1, 100));
            assertThat(city.coverages.forget(DAY.plusDays(1))).isEqualTo(1);
            assertThat(city.coverages.extents(DAY)).isEmpty();
            assertThat(city.coverages.extents(DAY.plusDays(1))).hasSize(1);
        }
    }

    private static Covered covered(LocalDate day, String route, long version, long driven) {
        return new Covered(day, route, "v1", version, new Pieces("_w", "Aw"), extent(driven), NOW);
    }

    private static Extent extent(long driven) {
        return new Extent(1000, driven, driven / 2, driven / 2, driven / 20.0);
    }

    private static Route route(String id, long version) {
        return new Route(id, WorkType.SWEEPING, "430502", 10, version, List.of());
    }
}
