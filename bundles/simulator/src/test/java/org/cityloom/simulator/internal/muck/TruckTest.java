/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.internal.muck;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import org.cityloom.api.telemetry.Measurement;
import org.cityloom.simulator.city.City;
import org.cityloom.simulator.city.InjectedFault;
import org.cityloom.simulator.city.RecordedTruth;
import org.cityloom.simulator.city.Shift;
import org.cityloom.simulator.testing.Checkerboard;

import static org.assertj.core.api.Assertions.assertThat;

class TruckTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant MORNING = Instant.parse("2026-11-23T01:00:00Z"); // 9 o'clock in the city
    private static final Checkerboard PLACES = new Checkerboard(12, 400);
    private static final City CITY = City.of(PLACES, 1);

    @Property(tries = 60)
    void keepsToTheRoads(@ForAll long seed, @ForAll @IntRange(min = 1, max = 15) int interval) {
        for (Measurement report : drive(seed, Duration.ofHours(2), interval)) {
            assertThat(PLACES.fromRoad(report.position())).isLessThan(8);
        }
    }

    @Property(tries = 60)
    void neverJumps(@ForAll long seed) {
        List<Measurement> drive = drive(seed, Duration.ofHours(1), 5);
        for (int i = 1; i < drive.size(); i++) {
            double metres = drive.get(i - 1).position().distanceTo(drive.get(i).position());
            assertThat(metres).isLessThan(5 * 85 / 3.6 + 17);
        }
    }

    @Property(tries = 60)
    void reportsWhatAWorkingSensorCanReport(@ForAll long seed) {
        for (Measurement report : drive(seed, Duration.ofHours(2), 10)) {
            assertThat(report.signal("speed", -1)).isBetween(0.0, 90.0);
            assertThat(report.signal("heading", -1)).isBetween(0.0, 360.0);
            assertThat(report.signal("load", -1)).isBetween(0.0, 31.0);
        }
    }

    @Property(tries = 20)
    void doesTheSameForTheSameSeed(@ForAll long seed) {
        assertThat(drive(seed, Duration.ofMinutes(30), 7)).isEqualTo(drive(seed, Duration.ofMinutes(30), 7));
    }

    @Test
    void loadsAtSitesAndTipsAtDumps() {
        List<Measurement> day = drive(3, Duration.ofHours(8), 10);
        assertThat(day).anyMatch(report -> report.signal("load", 0) > 15);
        assertThat(day).anyMatch(report -> report.signal("load", 1) == 0);
        assertThat(day).anyMatch(report -> report.signal("lift", 0) == 1);
        assertThat(day)
                .filteredOn(report -> report.signal("lift", 0) == 1)
                .allMatch(report -> report.signal("speed", 1) == 0);
    }

    @Test
    void breaksEachRuleNowAndThenButMostlyKeepsThem() {
        RecordedTruth truth = new RecordedTruth();
        List<Measurement> reports = new ArrayList<>();
        for (int truck = 1; truck <= 60; truck++) {
            reports.addAll(drive(truck(truck, allDay(), truth, truck), Duration.ofHours(4), 10));
        }
        assertThat(truth.faults())
                .isNotEmpty()
                .allMatch(fault ->
                        fault.rule().equals("muck-speeding") && fault.device().startsWith("truck-"));
        assertThat(reports).anyMatch(report -> laden(report) && report.signal("cover", 0) == 1);
        assertThat(reports)
                .filteredOn(report -> report.signal("speed", 0) > 50.1)
                .isNotEmpty()
                .hasSizeLessThan(reports.size() / 20)
                .allMatch(report -> truth.faults().stream().anyMatch(fault -> covers(fault, report)));
    }

    @Test
    void standsAtItsDepotOutsideItsShift() {
        Truck truck = truck(1, new Shift(ZONE, 5, 23), new RecordedTruth(), 5);
        Instant night = Instant.parse("2026-11-23T18:00:00Z");
        Measurement before = truck.report(night).orElseThrow();
        Measurement after = truck.report(night.plus(Duration.ofMinutes(10))).orElseThrow();
        assertThat(truck.pause()).isEqualTo(Duration.ofMinutes(2));
        assertThat(after.position()).isEqualTo(before.position());
        assertThat(after.signal("speed", 1)).isZero();
        assertThat(after.sequence()).isGreaterThan(before.sequence());
    }

    @Test
    void worksOverMidnight() {
        Shift night = new Shift(ZONE, 19, 9);
        assertThat(night.on(Instant.parse("2026-11-23T18:00:00Z"))).isTrue();
        assertThat(night.on(Instant.parse("2026-11-23T04:00:00Z"))).isFalse();
    }

    private static boolean laden(Measurement report) {
        return report.signal("load", 0) > 15 && report.signal("speed", 0) > 20;
    }

    private static boolean covers(InjectedFault fault, Measurement report) {
        Instant until = fault.until();
        return fault.device().equals(report.deviceId())
                && !report.time().isBefore(fault.from())
                && (until == null || report.time().isBefore(until));
    }

    private static Truck truck(int number, Shift shift, RecordedTruth truth, long seed) {
        return new Truck(number, CITY, shift, Duration.ofSeconds(10), truth, seed);
    }

    private static Shift allDay() {
        return new Shift(ZONE, 0, 24);
    }

    private static List<Measurement> drive(long seed, Duration time, int interval) {
        return drive(truck(1, allDay(), new RecordedTruth(), seed), time, interval);
    }

    private static List<Measurement> drive(Truck truck, Duration time, int interval) {
        List<Measurement> reports = new ArrayList<>();
        for (long second = 0; second < time.toSeconds(); second += interval) {
            reports.add(truck.report(MORNING.plusSeconds(second)).orElseThrow());
        }
        return reports;
    }
}
