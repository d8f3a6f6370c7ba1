/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.cityloom.api.places.Position;
import org.cityloom.api.telemetry.Measurement;
import org.cityloom.platform.store.testing.TestDatabase;
import org.cityloom.subsystems.sanitation.internal.Coverage.State;
import org.cityloom.subsystems.sanitation.internal.store.CoverageStore.RouteVersion;

import static org.assertj.core.api.Assertions.assertThat;

/** A vehicle on a route of 2 km to the north, with a stop each 500 m, and what is made of it. */
class DrivingTest {

    private static final Instant START = Instant.parse("2026-11-23T00:00:00Z"); // Monday, 08:00 in the city
    private static final double PACE = 2.5; // m/s, 9 km/h

    @TempDir
    Path folder;

    private City city;
    private final List<Measurement> reports = new ArrayList<>();

    @BeforeEach
    void open() {
        city = new City(TestDatabase.H2, folder);
        plan(4);
        city.assign("v1", "r1");
    }

    private void plan(int legs) {
        List<Stop> stops = new ArrayList<>();
        for (int i = 0; i <= legs; i++) {
            LocalTime at = LocalTime.of(8, 0).plusMinutes(3L * i);
            stops.add(new Stop("s" + i, "stop " + i, at, Set.of(DayOfWeek.MONDAY), at(0, 500 * i)));
        }
        city.plans.put(List.of(new Route("r1", WorkType.SWEEPING, "430502", 10, 0, stops)));
    }

    @AfterEach
    void close() {
        city.close();
    }

    @Test
    void tellsWhatWasWorkedFromWhatWasOnlyDriven() {
        drive(0, 1000, true);
        drive(1000, 1500, false);
        deliver(7);
        Extent extent = extent();
        assertThat(extent.metres()).isEqualTo(2000);
        assertThat(extent.driven()).isBetween(1480L, 1520L);
        assertThat(extent.worked()).isBetween(980L, 1020L);
        assertThat(extent.done()).isEqualTo(extent.worked());
        assertThat(extent.percent()).isBetween(49.0, 51.0);
        Run run = run();
        assertThat(city.coverages.find(run.day(), run.route()))
                .get()
                .extracting(covered -> Coverage.of(run, covered.pieces()).stretches().stream()
                        .map(Coverage.Stretch::state)
                        .toList())
                .isEqualTo(List.of(State.WORKED, State.DRIVEN, State.OPEN));
    }

    @Test
    void countsTheSameHoweverTheDriveIsCutIntoBatchesAndKeptInBetween() {
        drive(0, 1300, true);
        deliver(1);
        Extent oneByOne = extent();
        city.core.memory.clear();
        deliver(1000);
        assertThat(extent()).isEqualTo(oneByOne);
        city.core.memory.put("v1", "");
        reports.clear();
        drive(1300, 1350, true);
        deliver(1);
        assertThat(extent().driven())
                .as("with what is in the tables after the memory was lost")
                .isGreaterThan(oneByOne.driven());
    }

    @Test
    void doesNotCountTheWayBackNorAStreetThatIsCrossed() {
        drive(1500, 0, true);
        second += 300; // nobody knows what was in between
        report(at(-300, 250), true, 9);
        report(at(300, 250), true, 9);
        deliver(5);
        assertThat(extent().driven()).isZero();
    }

    @Test
    void countsWhatIsToldLateAsWell() {
        drive(0, 1000, true);
        List<Measurement> late = List.copyOf(reports.subList(10, 30));
        reports.removeAll(late);
        deliver(3);
        assertThat(extent().worked()).isBetween(470L, 530L);
        reports.clear();
        reports.addAll(late);
        deliver(1); // each in a batch that brings nothing new
        reports.clear();
        drive(1000, 1020, true);
        deliver(1);
        assertThat(extent().worked()).isBetween(900L, 1020L);
    }

    @Test
    void beginsAnewWithARouteThatWasReplaced() {
        drive(0, 1000, true);
        deliver(7);
        plan(3);
        reports.clear();
        drive(1000, 1040, true);
        deliver(1);
        assertThat(extent()).extracting(Extent::metres).isEqualTo(1500L);
        assertThat(extent().driven()).isBetween(20L, 60L);
    }

    @Test
    void isOffItsRouteOnlyAfterItsFirstStopAndBeforeItsLast() {
        away(40, -800); // on the way to the first stop
        drive(0, 900, true);
        away(40, 900);
        drive(900, 2000, true);
        away(40, 2000); // on the way home
        deliver(9);
        assertThat(city.alarms())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).contains("sanitation-off-route v1"))
                .first()
                .asString()
                .contains("is off its route for 120 s");
    }

    @Test
    void isNotOffItsRouteByStrayFixes() {
        drive(0, 300, true);
        for (int i = 0; i < 30; i++) {
            report(at(i % 3 == 2 ? 0 : 400, 300 + 10 * i), true, 9);
        }
        deliver(4);
        assertThat(city.alarms()).noneMatch(line -> line.contains("off-route"));
    }

    @Test
    void missesFuelThatIsTakenAndWaterThatRunsOut() {
        for (int i = 0; i < 30; i++) {
            double lost = i < 10 ? 0 : i - 10;
            level("v2", i, 0, Map.of("speed", 0.0, "fuel", 80 - lost));
            level("v3", i, 8, Map.of("speed", 8.0, "pump", 0.0, "brush", 1.0, "tank", 90 - lost));
            level("v4", i, 8, Map.of("speed", 8.0, "pump", 1.0, "pressure", 0.5, "tank", 90 - lost, "fuel", 80 - lost));
        }
        level("v5", 0, 0, Map.of("speed", 0.0, "fuel", 80.0));
        level("v5", 1, 0, Map.of("speed", 0.0, "fuel", 80.0));
        level("v5", 2, 0, Map.of("speed", 0.0, "fuel", 0.0)); // a wrong reading
        level("v5", 3, 0, Map.of("speed", 0.0, "fuel", 80.0));
        deliver(11);
        assertThat(city.alarms())
                .containsExactlyInAnyOrder(
                        "raise sanitation-fuel-drop v2 2026-11-23T00:03:00Z"
                                + " fuel fell by 8 points within 5 min while parked, which may be theft",
                        "raise sanitation-tank-leak v3 2026-11-23T00:03:00Z"
                                + " water fell by 8 points within 10 min with the pump off, which may be a leak");
    }

    @Test
    void remembersNoMoreThanItMay() {
        plan(100);
        Position here = at(0, 0);
        for (int i = 0; i < 200; i++) {
            Map<String, Double> signals =
                    Map.of("speed", 0.0, "pump", 0.0, "tank", 100 - i / 4.0, "fuel", 99.9 - i / 4.0);
            reports.add(new Measurement("v1", START.plusSeconds(3L * i), 0, here, signals));
        }
        deliver(50); // the core of the test refuses what is too long
        assertThat(city.core.memory.getOrDefault("v1", "")).contains("fuel").contains("water");
    }

    private int second;

    /** From one place of the route to another, a report each ten seconds. */
    private void drive(double from, double to, boolean working) {
        double step = Math.signum(to - from) * 10 * PACE;
        for (double metres = from; step > 0 ? metres <= to : metres >= to; metres += step) {
            report(at(3, metres), working, 9);
        }
    }

    /** Some reports aside of a place of the route. */
    private void away(int count, double metres) {
        for (int i = 0; i < count; i++) {
            report(at(200, metres), false, 20);
        }
    }

    private void report(Position place, boolean working, double speed) {
        Map<String, Double> signals = Map.of("speed", speed, "brush", working ? 1.0 : 0.0);
        reports.add(new Measurement("v1", START.plusSeconds(second), 0, place, signals));
        second += 10;
    }

    private void level(String id, int number, double east, Map<String, Double> signals) {
        reports.add(new Measurement(id, START.plusSeconds(10L * number), 0, at(east * number, 0), signals));
    }

    private void deliver(int batch) {
        for (int from = 0; from < reports.size(); from += batch) {
            city.core.deliver(city.handler, reports.subList(from, Math.min(reports.size(), from + batch)));
        }
    }

    /** As the screens are told last. */
    private Extent extent() {
        Vehicle vehicle = (Vehicle) city.core.shown.get(city.core.shown.size() - 1);
        Extent extent = vehicle.extent();
        assertThat(extent).isNotNull();
        Extent kept = city.coverages.extents(city.plans.day(START)).get(RouteVersion.of(run().route()));
        assertThat(kept == null ? 0 : kept.driven())
                .as("what is kept lags by little")
                .isBetween(extent == null ? 0 : extent.driven() - 30, 2000L);
        return extent == null ? Extent.NONE : extent;
    }

    private Run run() {
        return city.plans.run(city.plans.route("r1").orElseThrow(), city.plans.day(START));
    }

    private static Position at(double east, double north) {
        double shrink = Math.cos(Math.toRadians(27.23));
        return new Position(27.23 + north / 111_195, 111.46 + east / 111_195 / shrink);
    }
}
