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
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.cityloom.api.places.Position;
import org.cityloom.api.telemetry.Measurement;
import org.cityloom.platform.store.testing.TestDatabase;
import org.cityloom.subsystems.sanitation.internal.store.Assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class SanitationTelemetryTest {

    private static final Instant START = Instant.parse("2026-11-23T00:00:00Z"); // Monday, 08:00 in the city
    private static final Position INSIDE = new Position(27.23, 111.46);
    private static final Position OUTSIDE = new Position(27.33, 111.46);

    @TempDir
    Path folder;

    private City city;

    @BeforeEach
    void open() {
        city = new City(TestDatabase.H2, folder);
        Set<DayOfWeek> monday = Set.of(DayOfWeek.MONDAY);
        city.plans.put(List.of(new Route(
                "r1",
                WorkType.SWEEPING,
                "430502",
                10,
                0,
                List.of(
                        new Stop("1", "first", LocalTime.of(8, 0), monday, at(0)),
                        new Stop("2", "second", LocalTime.of(8, 10), monday, at(500)),
                        new Stop("3", "third", LocalTime.of(8, 20), monday, at(1000))))));
        city.assign("v1", "r1");
    }

    @AfterEach
    void close() {
        city.close();
    }

    @Test
    void raisesAndClearsAPressureOutOfBand() {
        deliver(pumping("v2", 0, 0.5), pumping("v2", 10, 0.1), pumping("v2", 20, 0.12), pumping("v2", 30, 0.1));
        deliver(pumping("v2", 40, 0.5));
        assertThat(city.alarms())
                .containsExactly(
                        "raise sanitation-pressure v2 2026-11-23T00:00:30Z"
                                + " 0.10 MPa for 20 s with the pump on, where 0.20 to 1.00 MPa is normal",
                        "clear sanitation-pressure v2 2026-11-23T00:00:40Z");
    }

    @Test
    void knowsTheRatingOfAPump() {
        city.plans.assign(new Assignment("v2", null, 10.0, START));
        deliver(pumping("v2", 0, 8), pumping("v2", 30, 8));
        assertThat(city.alarms()).isEmpty();
    }

    @Test
    void raisesWhileARouteIsDrivenWithoutWorking() {
        List<Measurement> drive = new ArrayList<>();
        for (int second = 0; second <= 130; second += 10) {
            drive.add(driving("v1", second, 3 * second));
        }
        city.core.deliver(city.handler, drive);
        assertThat(city.alarms())
                .containsExactly("raise sanitation-not-working v1 2026-11-23T00:02:00Z"
                        + " drives its route for 120 s with pump and brush off");
    }

    @Test
    void notesTheStopsThatAreVisitedAndHowMuchIsDone() {
        deliver(driving("v1", 0, 20), driving("v1", 60, 300));
        assertThat(city.visits.visits(city.plans.day(START), "r1")).containsOnlyKeys("1");
        deliver(driving("v1", 90, 700));
        assertThat(city.visits.visits(city.plans.day(START), "r1"))
                .as("between two fixes")
                .containsEntry("2", START.plusSeconds(90));
        deliver(driving("v1", 120, 980));
        assertThat(city.visits.visits(city.plans.day(START), "r1"))
                .as("the third is too early")
                .hasSize(2);
        assertThat(shown("v1"))
                .extracting(Vehicle::state, Vehicle::route, Vehicle::planned, Vehicle::done)
                .containsExactly(tuple(VehicleState.ALARM, "r1", 3, 2));
    }

    @Test
    void takesVisitsFromReportsThatComeLate() {
        deliver(driving("v1", 1500, 3000));
        deliver(driving("v1", 60, 10));
        assertThat(city.visits.visits(city.plans.day(START), "r1")).containsEntry("1", START.plusSeconds(60));
    }

    @Test
    void reportsEachStopThatIsLeftOutOnceAndClearsTheAlarmWhenItIsVisitedAfterAll() {
        deliver(driving("v1", 0, 0));
        city.missed.look(START.plusSeconds(22 * 60));
        assertThat(city.alarms()).as("within the time for late reports").isEmpty();
        city.missed.look(START.plusSeconds(22 * 60 + 1));
        city.missed.look(START.plusSeconds(23 * 60));
        assertThat(city.alarms())
                .containsExactly("raise sanitation-missed v1 2026-11-23T00:20:00Z 1 stop of route r1 left out: second");
        assertThat(city.visits.missed(city.plans.day(START)))
                .extracting(missed -> missed.stop())
                .containsExactly("2");
        deliver(driving("v1", 24 * 60, 500), driving("v1", 25 * 60, 1000));
        city.missed.look(START.plusSeconds(26 * 60));
        assertThat(city.alarms()).hasSize(2).last().asString().startsWith("clear sanitation-missed v1");
    }

    @Test
    void reportsNothingOfTheTimeBeforeAVehicleWasGivenItsRoute() {
        city.plans.assign(new Assignment("v1", "r1", null, START.plusSeconds(5 * 60)));
        city.missed.look(START.plusSeconds(3600));
        assertThat(city.visits.missed(city.plans.day(START)))
                .extracting(missed -> missed.stop())
                .containsExactly("3");
    }

    @Test
    void mindsWorkersDuringTheirShifts() {
        city.shifts.put(new Shift("s1", "crew1", "王芳", WorkType.SWEEPING, START, START.plusSeconds(7200), "430502001"));
        List<Measurement> reports = new ArrayList<>();
        for (int minute = 0; minute <= 45; minute++) {
            reports.add(crew("crew1", minute, minute < 20 ? OUTSIDE : INSIDE, 0));
        }
        city.core.deliver(city.handler, reports);
        assertThat(city.alarms())
                .containsExactly(
                        "raise sanitation-crew-area crew1 2026-11-23T00:10:00Z 王芳 is outside the area 430502001 for 10 min",
                        "clear sanitation-crew-area crew1 2026-11-23T00:20:00Z");
        deliver(crew("crew1", 49, INSIDE, 0), crew("crew1", 51, INSIDE, 0));
        assertThat(city.alarms()).last().asString().contains("crew-static").contains("stays within 30 m for 30 min");
    }

    @Test
    void hearsACallForHelpAtOnce() {
        deliver(crew("crew2", 0, INSIDE, 1), crew("crew2", 1, INSIDE, 0));
        assertThat(city.alarms())
                .containsExactly(
                        "raise sanitation-sos crew2 2026-11-23T00:00:00Z Worker calls for help:",
                        "clear sanitation-sos crew2 2026-11-23T00:01:00Z");
        assertThat((Worker) city.core.shown.get(0)).extracting(Worker::state).isEqualTo(WorkerState.OFF_SHIFT);
    }

    @Test
    void findsTheSameHoweverTheDayIsCutIntoBatches() {
        Random random = new Random(7);
        List<Measurement> day = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            String id = List.of("v1", "v2", "crew1").get(i % 3);
            double pressure = random.nextInt(10) < 7 ? 0.1 : 0.5;
            day.add(
                    id.equals("crew1")
                            ? crew(id, i / 3, INSIDE, random.nextInt(8) == 7 ? 1 : 0)
                            : pumping(id, 3 * i, pressure));
        }
        city.core.deliver(city.handler, day);
        List<String> expected = List.copyOf(city.alarms());
        assertThat(expected).hasSizeGreaterThan(20);
        for (int round = 0; round < 10; round++) {
            city.core.memory.clear();
            city.alarms().clear();
            for (String id : List.of("v1", "v2", "crew1")) {
                for (Rule rule : Rule.values()) {
                    city.core.alarms.clear(rule.id(), id, START);
                }
            }
            city.alarms().clear();
            for (int from = 0; from < day.size(); ) {
                int to = Math.min(day.size(), from + 1 + random.nextInt(30));
                city.core.deliver(city.handler, day.subList(from, to));
                from = to;
            }
            assertThat(city.alarms()).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void startsAnewIfItsMemoryCannotBeRead() {
        city.core.memory.put("v2", "pressure=broken");
        deliver(pumping("v2", 0, 0.1), pumping("v2", 20, 0.1));
        assertThat(city.alarms()).hasSize(1);
    }

    private List<Vehicle> shown(String id) {
        List<Vehicle> vehicles = city.core.shown.stream()
                .map(Vehicle.class::cast)
                .filter(vehicle -> vehicle.id().equals(id))
                .toList();
        return vehicles.subList(vehicles.size() - 1, vehicles.size());
    }

    private void deliver(Measurement... batch) {
        city.core.deliver(city.handler, List.of(batch));
    }

    private static Position at(double metresNorth) {
        return new Position(27.23 + metresNorth / 111_195, 111.46);
    }

    private static Measurement pumping(String id, int second, double pressure) {
        return new Measurement(
                id, START.plusSeconds(second), 0, INSIDE, Map.of("speed", 8.0, "pump", 1.0, "pressure", pressure));
    }

    private static Measurement driving(String id, int second, double metres) {
        return new Measurement(id, START.plusSeconds(second), 0, at(metres), Map.of("speed", 12.0));
    }

    private static Measurement crew(String id, int minute, Position position, double sos) {
        return new Measurement(id, START.plusSeconds(60L * minute), 0, position, Map.of("sos", sos));
    }
}
