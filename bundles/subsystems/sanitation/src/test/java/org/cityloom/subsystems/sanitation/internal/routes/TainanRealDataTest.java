/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal.routes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.cityloom.api.telemetry.Measurement;
import org.cityloom.platform.store.testing.TestDatabase;
import org.cityloom.platform.tables.internal.CsvTableReader;
import org.cityloom.subsystems.sanitation.internal.City;
import org.cityloom.subsystems.sanitation.internal.Route;
import org.cityloom.subsystems.sanitation.internal.Run;
import org.cityloom.subsystems.sanitation.internal.WorkType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The 16,967 real stops of the file belong to 382 routes; six of them have coordinates that cannot be. */
class TainanRealDataTest {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
    private static final int BATCH = 500;

    @TempDir
    Path folder;

    private static Path file = Path.of("");

    @BeforeAll
    static void findData() {
        String data = System.getProperty("cityloom.sharedData", "");
        assumeTrue(!data.isBlank(), "left out: recorded data (../shared/data) is not here");
        file = Path.of(data, "route_tainan_garbage_truck_stops.csv");
    }

    @Test
    void everyRouteIsTakenAndWrongPlacesAreTold() throws IOException {
        RoutesCsv.Content content = read();
        assertThat(content.routes()).hasSize(382);
        assertThat(content.routes().stream()
                        .mapToInt(route -> route.stops().size())
                        .sum())
                .isEqualTo(16_967 - 6);
        assertThat(content.refused())
                .hasSize(6)
                .allSatisfy(row -> assertThat(row.reason().en()).containsAnyOf("lat", "lon"));
    }

    @Test
    void exactlyTheStopsThatVehiclesLeaveOutAreReported() throws IOException {
        try (City city = new City(TestDatabase.H2, folder)) {
            city.plans.put(read().routes());
            Random random = new Random(42);
            TreeSet<String> leftOut = new TreeSet<>();
            List<Measurement> reports = new ArrayList<>();
            for (Route route : city.plans.routes()) {
                city.assign("truck-" + route.id().hashCode(), route.id());
                Run run = city.plans.run(route, TUESDAY);
                Drive drive = Drive.of("truck-" + route.id().hashCode(), run, random);
                drive.leftOut().forEach(stop -> leftOut.add(route.id() + "/" + stop));
                reports.addAll(drive.reports());
            }
            reports.sort(Comparator.comparing(Measurement::time));
            for (int from = 0; from < reports.size(); from += BATCH) {
                List<Measurement> batch = reports.subList(from, Math.min(reports.size(), from + BATCH));
                city.core.deliver(city.handler, batch);
                if (from / BATCH % 20 == 0) {
                    city.missed.look(batch.get(batch.size() - 1).time());
                }
            }
            city.missed.look(
                    TUESDAY.atTime(LocalTime.of(23, 0)).atZone(City.ZONE).toInstant());

            TreeSet<String> reported = new TreeSet<>();
            city.visits.missed(TUESDAY).forEach(missed -> reported.add(missed.route() + "/" + missed.stop()));
            assertThat(leftOut).hasSizeGreaterThan(300);
            assertThat(reported).isEqualTo(leftOut);
        }
    }

    private static RoutesCsv.Content read() throws IOException {
        return RoutesCsv.read(new CsvTableReader(), Files.readAllBytes(file), WorkType.COLLECTING, "430502", 15);
    }
}
