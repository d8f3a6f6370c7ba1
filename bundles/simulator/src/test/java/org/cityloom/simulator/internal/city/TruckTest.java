/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.internal.city;

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
        Faults faults = new Faults();
        int fast = 0;
        int all = 0;
        for (int truck = 0; truck < 60; truck++) {
            for (Measurement report : drive(new Truck("t", CITY, allDay(), faults, truck), Duration.ofHours(4), 10)) {
                all++;
                fast += report.signal("speed", 0) > 52 ? 1 : 0;
            }
        }
        assertThat(faults.speeding().get()).isPositive();
        assertThat(faults.coverOpen().get()).isPositive();
        assertThat(faults.tipping().get()).isPositive();
        assertThat(fast).isPositive().isLessThan(all / 20);
    }

    @Test
    void standsAtItsDepotOutsideItsShift() {
        Truck truck = new Truck("t", CITY, new Shift(ZONE, 5, 23), new Faults(), 5);
        Instant night = Instant.parse("2026-11-23T18:00:00Z");
        Measurement before = truck.report(night);
        Measurement after = truck.report(night.plus(Duration.ofMinutes(10)));
        assertThat(truck.parked()).isTrue();
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

    private static Shift allDay() {
        return new Shift(ZONE, 0, 24);
    }

    private static List<Measurement> drive(long seed, Duration time, int interval) {
        return drive(new Truck("t", CITY, allDay(), new Faults(), seed), time, interval);
    }

    private static List<Measurement> drive(Truck truck, Duration time, int interval) {
        List<Measurement> reports = new ArrayList<>();
        for (long second = 0; second < time.toSeconds(); second += interval) {
            reports.add(truck.report(MORNING.plusSeconds(second)));
        }
        return reports;
    }
}
