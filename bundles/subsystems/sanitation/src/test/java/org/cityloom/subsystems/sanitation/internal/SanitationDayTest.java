/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.api.telemetry.Measurement;
import org.cityloom.platform.store.testing.TestDatabase;
import org.cityloom.simulator.city.CitySettings;
import org.cityloom.simulator.city.RecordedTruth;
import org.cityloom.simulator.city.SimulatedDay;
import org.cityloom.simulator.internal.sanitation.PlannedRoute;
import org.cityloom.simulator.internal.sanitation.PlannedShift;
import org.cityloom.simulator.internal.sanitation.SanitationPlan;
import org.cityloom.simulator.internal.sanitation.SanitationTrade;
import org.cityloom.simulator.testing.Checkerboard;
import org.cityloom.simulator.testing.Score;
import org.cityloom.subsystems.sanitation.internal.routes.RoutesCsv;
import org.cityloom.subsystems.sanitation.internal.store.Assignment;

import static org.assertj.core.api.Assertions.assertThat;

/** A day of simulated vehicles and workers through the real rules, compared with what they really did. */
class SanitationDayTest {

    private static final Logger LOG = LoggerFactory.getLogger(SanitationDayTest.class);

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Instant MIDNIGHT = MONDAY.atStartOfDay(City.ZONE).toInstant();
    private static final SimulatedDay DAY = new SimulatedDay(MIDNIGHT, MIDNIGHT.plus(Duration.ofDays(1)));
    private static final CitySettings SETTINGS = new CitySettings(0.3, Duration.ofSeconds(10), 7, City.ZONE);
    private static final int BATCH = 200;

    /** How long a fault lasts that has to be found: the time of the rule, and a report at both ends. */
    private static final Map<Rule, Duration> SURE = Map.of(
            Rule.PRESSURE, Duration.ofSeconds(40),
            Rule.SPEEDING, Duration.ofSeconds(50),
            Rule.NOT_WORKING, Duration.ofSeconds(140),
            Rule.IDLE, Duration.ofSeconds(1220),
            Rule.MISSED, Duration.ofHours(6),
            Rule.CREW_AREA, Duration.ofMinutes(12),
            Rule.CREW_STATIC, Duration.ofMinutes(32),
            Rule.SOS, Duration.ofSeconds(60));

    @TempDir
    Path folder;

    @Test
    void findsWhatVehiclesAndWorkersDoAgainstTheRulesAndNothingElse() {
        RecordedTruth truth = new RecordedTruth();
        Blocks places = new Blocks(new Checkerboard(12, 400));
        org.cityloom.simulator.city.City simulated = org.cityloom.simulator.city.City.of(places, 1);
        try (City city = new City(TestDatabase.H2, folder, places)) {
            plan(city, new SanitationTrade().plan(simulated, SETTINGS));
            Batches batches = new Batches(city);
            DAY.play(
                    new SanitationTrade().devices(simulated, SETTINGS, truth),
                    (device, report) -> batches.take(report));
            batches.deliver();
            city.missed.look(DAY.until().minusSeconds(1));
            for (Rule rule : Rule.values()) {
                Score score = Score.of(
                        rule.id(),
                        truth.faults(),
                        city.core.alarms.raised(),
                        SURE.getOrDefault(rule, Duration.ZERO),
                        Duration.ZERO,
                        DAY.until());
                LOG.info("{}", score);
                assertThat(score.found()).as(rule.id()).isGreaterThan(4);
                assertThat(score.recall()).as(rule.id()).isGreaterThanOrEqualTo(0.97);
                assertThat(score.precision()).as(rule.id()).isGreaterThanOrEqualTo(0.97);
            }
        }
    }

    private static void plan(City city, SanitationPlan plan) {
        RoutesCsv.Content content = RoutesCsv.read(
                plan.csv().getBytes(StandardCharsets.UTF_8),
                WorkType.SWEEPING,
                "430502",
                SanitationPlan.TOLERANCE_MINUTES);
        assertThat(content.refused()).isEmpty();
        city.plans.put(content.routes());
        for (PlannedRoute route : plan.routes()) {
            city.plans.assign(new Assignment(route.vehicle(), route.id(), null, MIDNIGHT));
        }
        for (PlannedShift shift : plan.shifts()) {
            city.shifts.put(new Shift(
                    shift.worker() + shift.from(),
                    shift.worker(),
                    shift.person(),
                    WorkType.KEEPING,
                    MONDAY.atTime(shift.from()).atZone(City.ZONE).toInstant(),
                    MONDAY.atTime(shift.to()).atZone(City.ZONE).toInstant(),
                    shift.area()));
        }
    }

    /** Reports in the order of time, some hundred at once, and a look for stops that are left out every five minutes. */
    private static final class Batches {
        private final City city;
        private final List<Measurement> batch = new ArrayList<>();
        private Instant looked = MIDNIGHT;

        Batches(City city) {
            this.city = city;
        }

        void take(Measurement report) {
            batch.add(report);
            if (batch.size() == BATCH) {
                deliver();
            }
            if (report.time().isAfter(looked.plusSeconds(300))) {
                deliver();
                city.missed.look(report.time());
                looked = report.time();
            }
        }

        void deliver() {
            if (!batch.isEmpty()) {
                city.core.deliver(city.handler, List.copyOf(batch));
                batch.clear();
            }
        }
    }
}
