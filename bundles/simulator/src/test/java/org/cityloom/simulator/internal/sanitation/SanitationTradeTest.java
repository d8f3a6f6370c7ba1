/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.internal.sanitation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.cityloom.api.telemetry.Measurement;
import org.cityloom.simulator.city.City;
import org.cityloom.simulator.city.CitySettings;
import org.cityloom.simulator.city.InjectedFault;
import org.cityloom.simulator.city.RecordedTruth;
import org.cityloom.simulator.city.SimulatedDay;
import org.cityloom.simulator.device.ToldCommand;
import org.cityloom.simulator.testing.Checkerboard;

import static org.assertj.core.api.Assertions.assertThat;

class SanitationTradeTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant MIDNIGHT = Instant.parse("2026-11-22T16:00:00Z"); // in the city
    private static final SimulatedDay DAY = new SimulatedDay(MIDNIGHT, MIDNIGHT.plus(Duration.ofDays(1)));
    private static final Checkerboard PLACES = new Checkerboard(12, 400);
    private static final City CITY = City.of(PLACES, 1);
    private static final CitySettings SETTINGS = new CitySettings(0.05, Duration.ofSeconds(10), 3, ZONE);

    @Test
    void plansARoundAndTwoShiftsForEachWithStopsInTheOrderOfTime() {
        SanitationPlan plan = new SanitationTrade().plan(CITY, SETTINGS);
        assertThat(plan.routes()).hasSize(10);
        assertThat(plan.shifts()).hasSize(10);
        assertThat(plan.routes()).allSatisfy(route -> {
            assertThat(Planner.length(route.way())).isBetween(10_000.0, 40_000.0);
            assertThat(route.stops()).hasSizeBetween(20, 400).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
            assertThat(route.stops()).allMatch(stop -> PLACES.fromRoad(stop.position()) < 1);
        });
        assertThat(plan.csv().lines())
                .hasSize(1
                        + plan.routes().stream()
                                .mapToInt(route -> route.stops().size())
                                .sum());
    }

    @Test
    void vehiclesKeepToTheRoadsAndWorkAtTheSpeedOfWork() {
        List<Measurement> reports = play(new RecordedTruth()).stream()
                .filter(report -> report.deviceId().startsWith("sweeper"))
                .toList();
        assertThat(reports).allMatch(report -> PLACES.fromRoad(report.position()) < 8);
        long working = reports.stream()
                .filter(report -> report.signal("brush", 0) == 1 && report.signal("speed", 0) <= 15)
                .count();
        assertThat(working).isGreaterThan(reports.size() / 3);
    }

    @Test
    void neverJumps() {
        Map<String, Measurement> before = new HashMap<>();
        for (Measurement report : play(new RecordedTruth())) {
            Measurement last = before.put(report.deviceId(), report);
            if (last != null && report.deviceId().startsWith("sweeper")) {
                double seconds = Duration.between(last.time(), report.time()).toSeconds();
                assertThat(last.position().distanceTo(report.position())).isLessThan(seconds * 7 + 16);
            }
        }
    }

    @Test
    void nothingTakesFromATankButWorkLeaksAndThieves() {
        RecordedTruth truth = new RecordedTruth();
        Map<String, Measurement> before = new HashMap<>();
        for (Measurement report : play(truth)) {
            Measurement last = before.put(report.deviceId(), report);
            if (last != null && last.signal("pump", 1) + report.signal("pump", 1) == 0) {
                boolean fault = truth.faults().stream().anyMatch(each -> isDuring(each, last, report));
                double least = fault ? -20 : -2.4; // points; a gauge rocks by one
                assertThat(report.signal("tank", 100) - last.signal("tank", 0)).isGreaterThan(least);
                assertThat(report.signal("fuel", 100) - last.signal("fuel", 0)).isGreaterThan(least);
            }
        }
    }

    private static boolean isDuring(InjectedFault fault, Measurement last, Measurement report) {
        Instant until = fault.until();
        return fault.device().equals(report.deviceId())
                && !fault.from().isAfter(report.time())
                && (until == null || !until.isBefore(last.time()));
    }

    @Test
    void aMorningHasFrostAndANoonHasNone() {
        for (Measurement report : play(new RecordedTruth())) {
            if (report.deviceId().startsWith("sweeper")) {
                int hour = report.time().atZone(ZONE).getHour();
                double air = report.signal("temperature", Double.NaN);
                assertThat(air).isBetween(1.9, 12.1);
                assertThat(air <= Weather.FROST || hour < 4 || hour > 6).isTrue();
                assertThat(air > Weather.NEAR_FROST || hour < 9 || hour > 22).isTrue();
            }
        }
    }

    @Test
    void doesTheSameForTheSameSeed() {
        RecordedTruth first = new RecordedTruth();
        RecordedTruth second = new RecordedTruth();
        assertThat(play(first)).isEqualTo(play(second));
        assertThat(first.faults()).isEqualTo(second.faults()).isNotEmpty();
    }

    @Test
    void aVehicleAtWorkDoesWhatItIsToldUntilItsWorkChanges() {
        RecordedTruth truth = new RecordedTruth();
        Sweeper sweeper =
                (Sweeper) new SanitationTrade().devices(CITY, SETTINGS, truth).get(0);
        assertThat(sweeper.obey(told("pump-on"))).as("parked").isPresent();
        Instant begins = MIDNIGHT.plusSeconds(sweeper.route().start().toSecondOfDay());
        sweeper.report(begins);
        sweeper.report(begins.plusSeconds(1));
        assertThat(sweeper.obey(told("pump-on"))).isEmpty();
        assertThat(sweeper.report(begins.plusSeconds(5)).orElseThrow().signals())
                .containsEntry("pump", 1.0);
        assertThat(sweeper.obey(told("pump-off"))).isEmpty();
        assertThat(sweeper.report(begins.plusSeconds(10)).orElseThrow().signals())
                .containsEntry("pump", 0.0)
                .containsEntry("pressure", 0.0)
                .containsEntry("brush", 1.0);
        assertThat(sweeper.obey(told("pump-on"))).isEmpty();
        assertThat(sweeper.report(begins.plusSeconds(20)).orElseThrow().signal("pressure", 0))
                .isGreaterThan(0.4);
        assertThat(sweeper.obey(told("sing"))).isPresent();
    }

    @Test
    void aPumpCuresWhatComesOfItButGivesNoWaterThatIsNotThere() {
        Pump pump = new Pump();
        assertThat(pump.cures(Mood.EMPTY)).isFalse();
        pump.obey(told("pump-on"));
        assertThat(pump.isOn(Mood.LIFTED)).as("it takes a moment").isFalse();
        pump.turn(false);
        assertThat(pump.cures(Mood.LIFTED)).isTrue();
        assertThat(pump.cures(Mood.STANDING)).isFalse();
        assertThat(pump.cures(Mood.EMPTY)).isFalse();
        assertThat(pump.pressure(Mood.EMPTY)).isLessThan(0.2);
        assertThat(pump.pressure(Mood.LIFTED)).isGreaterThan(0.4);
        pump.obey(told("pump-off"));
        pump.turn(false);
        assertThat(pump.cures(Mood.EMPTY)).isTrue();
        assertThat(pump.cures(Mood.FAST)).isFalse();
        pump.release();
        assertThat(pump.isOn(Mood.EMPTY)).isTrue();
    }

    private static ToldCommand told(String kind) {
        return new ToldCommand(1, kind, Map.of());
    }

    private static List<Measurement> play(RecordedTruth truth) {
        List<Measurement> reports = new ArrayList<>();
        DAY.play(new SanitationTrade().devices(CITY, SETTINGS, truth), (device, report) -> reports.add(report));
        return reports;
    }
}
