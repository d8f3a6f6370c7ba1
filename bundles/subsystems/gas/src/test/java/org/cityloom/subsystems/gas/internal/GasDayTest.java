/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.gas.internal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.api.devices.DeviceRegistration;
import org.cityloom.api.people.AreaScope;
import org.cityloom.api.testing.KnownDevices;
import org.cityloom.platform.commands.testing.SteppedCommands;
import org.cityloom.platform.tables.internal.CsvTableReader;
import org.cityloom.simulator.city.City;
import org.cityloom.simulator.city.CitySettings;
import org.cityloom.simulator.city.RecordedTruth;
import org.cityloom.simulator.city.SimulatedDay;
import org.cityloom.simulator.city.SimulatedDevice;
import org.cityloom.simulator.device.Ear;
import org.cityloom.simulator.device.ToldCommand;
import org.cityloom.simulator.internal.gas.GasTrade;
import org.cityloom.simulator.testing.Checkerboard;
import org.cityloom.simulator.testing.Score;
import org.cityloom.simulator.testing.Ticks;

import static org.assertj.core.api.Assertions.assertThat;

/** A day of simulated sensors through the real rules, compared with what really went wrong. */
class GasDayTest {

    private static final Logger LOG = LoggerFactory.getLogger(GasDayTest.class);

    private static final Instant MIDNIGHT = Instant.parse("2026-11-22T16:00:00Z"); // in the city
    private static final SimulatedDay DAY = new SimulatedDay(MIDNIGHT, MIDNIGHT.plus(Duration.ofDays(1)));
    private static final CitySettings SETTINGS =
            new CitySettings(1, Duration.ofSeconds(5), 7, ZoneId.of("Asia/Shanghai"));
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** How long a fault must last before its rule can know: the longest time to the next report, and for silence two intervals of its own. */
    private static final Map<Rule, Duration> SURE = Map.of(
            Rule.LEVEL_1, Duration.ofMinutes(3),
            Rule.LEVEL_2, Duration.ofMinutes(3),
            Rule.NEIGHBOURS, Duration.ofMinutes(5),
            Rule.RISE, Duration.ofMinutes(10),
            Rule.PRESSURE, MINUTE,
            Rule.PRESSURE_WARNING, MINUTE,
            Rule.IMMERSION, MINUTE,
            Rule.BATTERY, Duration.ofMinutes(61),
            Rule.SILENT, Duration.ofMinutes(121),
            Rule.CALIBRATION, Duration.ZERO);

    /** Of a command: until no effect was measured in time, a report of the device before it, and a step of 10 s. */
    private static final Duration COMMAND_SURE = Duration.ofMinutes(5);

    private static final Duration TICK = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    private final Map<String, Ear> ears = new HashMap<>();

    @Test
    void findsWhatGoesWrongAndNothingElse() {
        RecordedTruth truth = new RecordedTruth();
        List<Score.Raised> raised;
        try (TownTables tables = new TownTables(folder)) {
            raised = live(tables.town(MIDNIGHT), truth);
        }
        for (Rule rule : Rule.values()) {
            assertGood(Score.of(
                    rule.kind().id(), truth.faults(), raised, SURE.getOrDefault(rule, MINUTE), MINUTE, DAY.until()));
        }
        assertGood(
                Score.of(GasSubsystem.COMMAND.id(), truth.faults(), raised, COMMAND_SURE, Duration.ZERO, DAY.until()));
    }

    private static void assertGood(Score score) {
        LOG.info("{}", score);
        assertThat(score.found()).as(score.toString()).isGreaterThan(5);
        assertThat(score.recall()).as(score.toString()).isGreaterThanOrEqualTo(0.97);
        assertThat(score.precision()).as(score.toString()).isGreaterThanOrEqualTo(0.97);
    }

    private List<Score.Raised> live(Town town, RecordedTruth truth) {
        List<SimulatedDevice> devices = new GasTrade().devices(City.of(new Checkerboard(12, 400), 1), SETTINGS, truth);
        devices.forEach(device -> town.add(
                device.registration().id(),
                device.registration().type(),
                "430502",
                device.registration().position()));
        byte[] register =
                GasTrade.register(SETTINGS, LocalDate.of(2026, 11, 23), truth).getBytes(StandardCharsets.UTF_8);
        SensorImport.Outcome outcome = new SensorImport(town.sensors, town.register, new CsvTableReader())
                .take(register, AreaScope.EVERYWHERE);
        assertThat(outcome.taken()).isEqualTo(devices.size());
        try (SteppedCommands commands = commands(town, devices)) {
            Watchmen watchmen = new Watchmen(commands, regulators(devices));
            List<SimulatedDevice> city = new ArrayList<>(List.of(new Ticks(TICK, now -> {
                commands.pass(now);
                watchmen.look(Duration.between(MIDNIGHT, now));
                commands.pass(now);
            })));
            city.addAll(devices);
            Instant[] looked = {MIDNIGHT};
            DAY.play(city, (device, report) -> {
                if (!report.time().isBefore(looked[0].plus(MINUTE))) {
                    looked[0] = report.time();
                    town.look(report.time());
                }
                commands.measured(report);
                town.deliver(List.of(report));
            });
        }
        town.look(DAY.until());
        return town.alarms.raised();
    }

    private static List<String> regulators(List<SimulatedDevice> devices) {
        return devices.stream()
                .map(SimulatedDevice::registration)
                .filter(told -> told.type().equals(GasSubsystem.REGULATOR))
                .map(DeviceRegistration::id)
                .toList();
    }

    private SteppedCommands commands(Town town, List<SimulatedDevice> devices) {
        devices.forEach(device -> ears.put(device.registration().id(), new Ear(device)));
        List<DeviceRegistration> registered =
                devices.stream().map(SimulatedDevice::registration).toList();
        return new SteppedCommands(
                folder.resolve("commands"),
                MIDNIGHT,
                new KnownDevices(
                        GasSubsystem.ID, "430502", List.of(GasSubsystem.probe(), GasSubsystem.regulator()), registered),
                new GasEffects(),
                town.alarms,
                command -> ears.get(command.deviceId())
                        .tell(new ToldCommand(command.id(), command.kind(), command.parameters())));
    }
}
