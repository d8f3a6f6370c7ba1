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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.api.devices.DeviceRegistration;
import org.cityloom.api.devices.DeviceType;
import org.cityloom.api.telemetry.Measurement;
import org.cityloom.api.testing.KnownDevices;
import org.cityloom.platform.commands.testing.SteppedCommands;
import org.cityloom.platform.store.testing.TestDatabase;
import org.cityloom.platform.tables.internal.CsvTableReader;
import org.cityloom.simulator.city.CitySettings;
import org.cityloom.simulator.city.InjectedFault;
import org.cityloom.simulator.city.RecordedTruth;
import org.cityloom.simulator.city.SimulatedDay;
import org.cityloom.simulator.city.SimulatedDevice;
import org.cityloom.simulator.device.Ear;
import org.cityloom.simulator.device.ToldCommand;
import org.cityloom.simulator.internal.sanitation.PlannedRoute;
import org.cityloom.simulator.internal.sanitation.PlannedShift;
import org.cityloom.simulator.internal.sanitation.SanitationPlan;
import org.cityloom.simulator.internal.sanitation.SanitationTrade;
import org.cityloom.simulator.testing.Checkerboard;
import org.cityloom.simulator.testing.Score;
import org.cityloom.simulator.testing.Ticks;
import org.cityloom.subsystems.sanitation.internal.routes.RoutesCsv;
import org.cityloom.subsystems.sanitation.internal.store.Assignment;
import org.cityloom.subsystems.sanitation.internal.store.CoverageStore.RouteVersion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

/** A day of simulated vehicles and workers through the real rules, compared with what they really did. */
class SanitationDayTest {

    private static final Logger LOG = LoggerFactory.getLogger(SanitationDayTest.class);

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Instant MIDNIGHT = MONDAY.atStartOfDay(City.ZONE).toInstant();
    private static final SimulatedDay DAY = new SimulatedDay(MIDNIGHT, MIDNIGHT.plus(Duration.ofDays(1)));
    private static final CitySettings SETTINGS = new CitySettings(0.3, Duration.ofSeconds(10), 7, City.ZONE);
    private static final int BATCH = 200;

    /** How long a fault lasts that has to be found: the time of the rule, and a report at both ends. */
    private static final Map<Rule, Duration> SURE = Map.ofEntries(
            Map.entry(Rule.PRESSURE, Duration.ofSeconds(40)),
            Map.entry(Rule.SPEEDING, Duration.ofSeconds(50)),
            Map.entry(Rule.NOT_WORKING, Duration.ofSeconds(140)),
            Map.entry(Rule.IDLE, Duration.ofSeconds(1220)),
            Map.entry(Rule.OFF_ROUTE, Duration.ofSeconds(140)),
            Map.entry(
                    Rule.FUEL,
                    Duration.ofSeconds(300)), // 5 points at 0.1 a second, and two reports of a parked vehicle
            Map.entry(Rule.LEAK, Duration.ofSeconds(380)), // 5 points and the rocking at 0.02 a second, and two reports
            Map.entry(Rule.COLD, Duration.ofSeconds(80)),
            Map.entry(Rule.MISSED, Duration.ofHours(6)),
            Map.entry(Rule.CREW_AREA, Duration.ofMinutes(12)),
            Map.entry(Rule.CREW_STATIC, Duration.ofMinutes(32)),
            Map.entry(Rule.SOS, Duration.ofSeconds(60)));

    /** Of a command: told three times for 20 s each, a report of the device before it, and a step of 10 s at both ends. */
    private static final Duration COMMAND_SURE = Duration.ofSeconds(100);

    private static final Duration TICK = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    private final Map<String, Ear> ears = new HashMap<>();

    @Test
    void findsWhatVehiclesAndWorkersDoAgainstTheRulesAndNothingElse() {
        RecordedTruth truth = new RecordedTruth();
        Blocks places = new Blocks(new Checkerboard(12, 400));
        org.cityloom.simulator.city.City simulated = org.cityloom.simulator.city.City.of(places, 1);
        List<SimulatedDevice> devices = new SanitationTrade().devices(simulated, SETTINGS, truth);
        try (City city = new City(TestDatabase.H2, folder, places);
                SteppedCommands commands = commands(city, devices)) {
            plan(city, new SanitationTrade().plan(simulated, SETTINGS));
            Batches batches = new Batches(city);
            Dispatcher dispatcher = new Dispatcher(commands);
            List<SimulatedDevice> all = new ArrayList<>(List.of(new Ticks(TICK, now -> {
                commands.pass(now);
                dispatcher.look(now);
                commands.pass(now);
            })));
            all.addAll(devices);
            DAY.play(all, (device, report) -> {
                commands.measured(report);
                dispatcher.sees(report);
                batches.take(report);
            });
            batches.deliver();
            city.missed.look(DAY.until().minusSeconds(1));
            checkHowMuchIsDone(city, truth, batches.odometer);
            for (Rule rule : Rule.values()) {
                assertGood(rule.id(), SURE.getOrDefault(rule, Duration.ZERO), truth, city);
            }
            assertGood(SanitationSubsystem.COMMAND.id(), COMMAND_SURE, truth, city);
        }
    }

    private static void assertGood(String rule, Duration sure, RecordedTruth truth, City city) {
        List<Score.Raised> raised = city.core.alarms.raised();
        Score score = Score.of(rule, truth.faults(), raised, sure, Duration.ZERO, DAY.until());
        LOG.info("{}", score);
        assertThat(score.found()).as(rule).isGreaterThan(4);
        assertThat(score.recall()).as(rule).isGreaterThanOrEqualTo(0.97);
        assertThat(score.precision()).as(rule).isGreaterThanOrEqualTo(0.97);
    }

    private SteppedCommands commands(City city, List<SimulatedDevice> devices) {
        devices.forEach(device -> ears.put(device.registration().id(), new Ear(device)));
        List<DeviceRegistration> registered =
                devices.stream().map(SimulatedDevice::registration).toList();
        List<DeviceType> types = List.of(SanitationSubsystem.vehicle(), SanitationSubsystem.crew());
        return new SteppedCommands(
                folder.resolve("commands"),
                MIDNIGHT,
                new KnownDevices(SanitationSubsystem.ID, "430502", types, registered),
                new SanitationEffects(Defaults.thresholds()),
                city.core.alarms,
                command -> ears.get(command.deviceId())
                        .tell(new ToldCommand(command.id(), command.kind(), command.parameters())));
    }

    /** Who drove all of the round is told to have done so, and as many metres of work as there were. */
    private static void checkHowMuchIsDone(City city, RecordedTruth truth, Odometer odometer) {
        List<String> dead = truth.faults().stream()
                .filter(fault -> fault.rule().equals(Rule.MISSED.id()))
                .map(InjectedFault::device)
                .toList();
        Map<RouteVersion, Extent> extents = city.coverages.extents(MONDAY);
        double metres = 0;
        double worked = 0;
        double measured = 0;
        for (Assignment assignment : city.plans.assignments()) {
            Route route = city.plans.routeOf(assignment.vehicle()).orElseThrow();
            Extent extent = extents.getOrDefault(RouteVersion.of(route), Extent.NONE);
            if (!dead.contains(assignment.vehicle())) {
                assertThat((double) extent.driven()).as(route.id()).isGreaterThan(0.97 * extent.metres());
                metres += extent.metres();
                worked += extent.worked();
                measured += odometer.worked(assignment.vehicle());
            }
        }
        LOG.info(
                "of {} m of whole rounds {} m were worked, by the speedometers {} m",
                Math.round(metres),
                Math.round(worked),
                Math.round(measured));
        assertThat(worked).isCloseTo(measured, withinPercentage(3));
    }

    /** Metres that each vehicle worked, by the speed of its reports. */
    private static final class Odometer {
        private final Work work = Defaults.thresholds().now().vehicles().work();
        private final Map<String, Measurement> last = new HashMap<>();
        private final Map<String, Double> metres = new HashMap<>();

        void take(Measurement report) {
            Measurement before = last.put(report.deviceId(), report);
            if (before != null && work.works(VehicleFix.of(before)) && work.works(VehicleFix.of(report))) {
                double seconds = Duration.between(before.time(), report.time()).toMillis() / 1000.0;
                double mean = (before.signal("speed", 0) + report.signal("speed", 0)) / 2 / 3.6;
                metres.merge(report.deviceId(), seconds * mean, Double::sum);
            }
        }

        double worked(String vehicle) {
            return metres.getOrDefault(vehicle, 0.0);
        }
    }

    private static void plan(City city, SanitationPlan plan) {
        RoutesCsv.Content content = RoutesCsv.read(
                new CsvTableReader(),
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
        final Odometer odometer = new Odometer();
        private final List<Measurement> batch = new ArrayList<>();
        private Instant looked = MIDNIGHT;

        Batches(City city) {
            this.city = city;
        }

        void take(Measurement report) {
            batch.add(report);
            odometer.take(report);
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
