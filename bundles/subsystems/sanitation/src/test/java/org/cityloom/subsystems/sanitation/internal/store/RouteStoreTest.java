/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal.store;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.cityloom.api.places.Position;
import org.cityloom.platform.store.testing.TestDatabase;
import org.cityloom.subsystems.sanitation.internal.City;
import org.cityloom.subsystems.sanitation.internal.Route;
import org.cityloom.subsystems.sanitation.internal.Stop;
import org.cityloom.subsystems.sanitation.internal.WorkType;
import org.cityloom.subsystems.sanitation.internal.routes.Plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RouteStoreTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00.123Z");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void keepsChangesAndRemovesRoutes(TestDatabase database) {
        try (City city = new City(database, folder)) {
            Route north = route("北线", 0, stop("1"), stop("2"));
            Route south = route("南线", 0, stop("1"));
            city.routes.put(List.of(north, south));
            assertThat(city.routes.all())
                    .containsExactlyInAnyOrder(route("北线", 1, stop("1"), stop("2")), route("南线", 1, stop("1")));

            city.routes.put(List.of(route("北线", 0, stop("2"), stop("1"), stop("3"))));
            assertThat(city.routes.all()).contains(route("北线", 2, stop("2"), stop("1"), stop("3")));

            assertThat(city.routes.remove("南线")).isTrue();
            assertThat(city.routes.remove("南线")).isFalse();
            assertThat(city.routes.all()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void knowsWhichVehicleDrivesWhichRoute(TestDatabase database) {
        try (City city = new City(database, folder)) {
            city.plans.put(List.of(route("r1", 0, stop("1")), route("r2", 0, stop("1"))));
            city.plans.assign(new Assignment("v1", "r1", 8.5, NOW));
            city.plans.assign(new Assignment("v2", null, null, NOW));
            assertThat(city.routes.assignments())
                    .containsExactly(new Assignment("v1", "r1", 8.5, NOW), new Assignment("v2", null, null, NOW));
            assertThat(city.plans.vehicleOf("r1")).isEqualTo("v1");
            assertThatThrownBy(() -> city.plans.assign(new Assignment("v2", "r1", null, NOW)))
                    .isInstanceOf(Plans.TakenException.class)
                    .hasMessage("v1 drives the route r1");
            city.plans.assign(new Assignment("v1", "r2", null, NOW.plusSeconds(1)));
            assertThat(city.plans.routeOf("v1")).map(Route::id).contains("r2");

            city.plans.remove("r2");
            assertThat(city.plans.routeOf("v1")).isEmpty();
            assertThat(city.routes.assignments()).extracting(Assignment::route).containsOnlyNulls();
        }
    }

    private static Route route(String id, long version, Stop... stops) {
        return new Route(id, WorkType.COLLECTING, "430502", 15, version, List.of(stops));
    }

    private static Stop stop(String id) {
        return new Stop(
                id,
                "站点 " + id,
                LocalTime.of(6, 5),
                Set.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY),
                new Position(27.23, 111.46));
    }
}
