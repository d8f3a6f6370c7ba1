/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal.store;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.cityloom.platform.store.testing.TestDatabase;
import org.cityloom.subsystems.sanitation.internal.City;

import static org.assertj.core.api.Assertions.assertThat;

class VisitStoreTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00.123Z");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void keepsTheEarliestVisitOfAStop(TestDatabase database) {
        try (City city = new City(database, folder)) {
            city.visits.put(new Visit(DAY, "r1", "1", "v1", NOW));
            city.visits.put(new Visit(DAY, "r1", "1", "v1", NOW.plusSeconds(60)));
            city.visits.put(new Visit(DAY, "r1", "1", "v2", NOW.minusSeconds(60)));
            city.visits.put(new Visit(DAY, "r2", "1", "v1", NOW));
            city.visits.put(new Visit(DAY.plusDays(1), "r1", "1", "v1", NOW));
            assertThat(city.visits.visits(DAY))
                    .containsExactlyInAnyOrder(
                            new Visit(DAY, "r1", "1", "v2", NOW.minusSeconds(60)),
                            new Visit(DAY, "r2", "1", "v1", NOW));
            assertThat(city.visits.visits(DAY, "r1"))
                    .containsEntry("1", NOW.minusSeconds(60))
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void forgetsWhatIsLongPast(TestDatabase database) {
        try (City city = new City(database, folder)) {
            city.visits.put(new Visit(DAY, "r1", "1", "v1", NOW));
            city.visits.put(new Visit(DAY.plusDays(1), "r1", "1", "v1", NOW));
            city.visits.report(
                    List.of(new Missed(DAY, "r1", "2", "v1", NOW), new Missed(DAY.plusDays(1), "r1", "2", "v1", NOW)));
            assertThat(city.visits.forget(DAY.plusDays(1))).isEqualTo(1);
            assertThat(city.visits.visits(DAY)).isEmpty();
            assertThat(city.visits.missed(DAY)).isEmpty();
            assertThat(city.visits.visits(DAY.plusDays(1))).hasSize(1);
            assertThat(city.visits.missed(DAY.plusDays(1)))
                    .containsExactly(new Missed(DAY.plusDays(1), "r1", "2", "v1", NOW));
        }
    }
}
