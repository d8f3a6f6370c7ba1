/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
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
import org.cityloom.api.devices.DeviceType;
import org.cityloom.api.testing.KnownDevices;
import org.cityloom.platform.commands.testing.SteppedCommands;
import org.cityloom.simulator.city.City;
import org.cityloom.simulator.city.CitySettings;
import org.cityloom.simulator.city.RecordedTruth;
import org.cityloom.simulator.city.SimulatedDay;
import org.cityloom.simulator.city.SimulatedDevice;
import org.cityloom.simulator.device.Ear;
import org.cityloom.simulator.device.ToldCommand;
import org.cityloom.simulator.internal.parks.ParksTrade;
import org.cityloom.simulator.testing.AlarmBook;
import org.cityloom.simulator.testing.Checkerboard;
import org.cityloom.simulator.testing.Score;
import org.cityloom.simulator.testing.Ticks;
import org.cityloom.subsystems.parks.internal.store.Switched;

import static org.assertj.core.api.Assertions.assertThat;

/** A day of simulated parks through the real rules and the real command work, compared with what really happened. */
class ParksDayTest {
    private static final Logger LOG = LoggerFactory.getLogger(ParksDayTest.class);

    private static final Instant MIDNIGHT = Instant.parse("2026-11-22T16:00:00Z"); // in the city
    private static final SimulatedDay DAY = new SimulatedDay(MIDNIGHT, MIDNIGHT.plus(Duration.ofDays(1)));
    private static final CitySettings SETTINGS =
            new CitySettings(0.5, Duration.ofSeconds(5), 11, ZoneId.of("Asia/Shanghai"));
    private static final Duration LOOK = Duration.ofMinutes(1);
    private static final Duration TICK = Duration.ofSeconds(10);

    /** How long a fault lasts that must be found: what the rule waits, and reports at both ends; of a command 30 s, and steps of 10 s. */
    private static final Map<String, Duration> SURE = Map.of(
            ParksSubsystem.COMMAND, Duration.ofSeconds(50),
            ParksSubsystem.WRONG_LIGHT, Duration.ofMinutes(7),
            ParksSubsystem.METER_FAULT, Duration.ofMinutes(18),
            ParksSubsystem.LAMPS_OUT, Duration.ofMinutes(7),
            ParksSubsystem.LEAKAGE, Duration.ofMinutes(3));

    @TempDir
    Path folder;

    private final Map<String, Ear> ears = new HashMap<>();
    private Instant next = MIDNIGHT;

    @Test
    void findsWhatIsWrongAndNothingElseAndSwitchesTwice() {
        RecordedTruth truth = new RecordedTruth();
        List<SimulatedDevice> all = new ParksTrade().devices(City.of(new Checkerboard(12, 400), 1), SETTINGS, truth);
        AlarmBook alarms = new AlarmBook();
        try (SteppedCommands commands = commands(all, alarms);
                Park park = new Park(folder, town -> commands.commands())) {
            furnish(park, all);
            ParksTelemetry handler = park.telemetry();
            List<SimulatedDevice> city = new ArrayList<>(List.of(new Ticks(TICK, now -> tick(park, commands, now))));
            city.addAll(all);
            DAY.play(city, (device, report) -> {
                commands.measured(report);
                park.town.deliver(handler, List.of(report));
            });
            assertSwitchedOnceAtDawnAndOnceAtDusk(park);
            for (String rule : SURE.keySet()) {
                List<Score.Raised> raised = (rule.equals(ParksSubsystem.COMMAND) ? alarms : park.town.alarms).raised();
                Score score = Score.of(rule, truth.faults(), raised, SURE.get(rule), Duration.ZERO, DAY.until());
                LOG.info("{}", score);
                assertThat(score.found()).as(rule).isGreaterThanOrEqualTo(3);
                assertThat(score.recall()).as("%s", score).isGreaterThanOrEqualTo(0.97);
                assertThat(score.precision()).as("%s", score).isGreaterThanOrEqualTo(0.97);
            }
        }
    }

    private SteppedCommands commands(List<SimulatedDevice> all, AlarmBook alarms) {
        List<DeviceType> types = List.of(ParksSubsystem.circuit(), ParksSubsystem.meter());
        List<DeviceRegistration> registered =
                all.stream().map(SimulatedDevice::registration).toList();
        return new SteppedCommands(
                folder.resolve("commands"),
                MIDNIGHT,
                new KnownDevices(ParksSubsystem.ID, "430502", types, registered),
                new ParksEffects(Defaults.thresholds()),
                alarms,
                command -> ears.get(command.deviceId())
                        .tell(new ToldCommand(command.id(), command.kind(), command.parameters())));
    }

    private void tick(Park park, SteppedCommands commands, Instant now) {
        commands.pass(now);
        if (!now.isBefore(next)) {
            next = now.plus(LOOK);
            park.look(now);
            commands.pass(now);
        }
    }

    /** The devices of one owner are a zone. */
    private void furnish(Park park, List<SimulatedDevice> all) {
        Map<String, List<String>> circuits = new HashMap<>();
        Map<String, List<String>> meters = new HashMap<>();
        for (SimulatedDevice device : all) {
            var told = device.registration();
            ears.put(told.id(), new Ear(device));
            boolean circuit = told.type().equals(ParksSubsystem.CIRCUIT);
            (circuit ? circuits : meters)
                    .computeIfAbsent(String.valueOf(told.owner()), owner -> new ArrayList<>())
                    .add(told.id());
        }
        String lamps = new ParksTrade().tables(all, SETTINGS, MIDNIGHT).get(1).csv();
        assertThat(new LampTable(park.lamps).take(lamps).taken()).isEqualTo(2500);
        circuits.keySet()
                .forEach(owner -> park.zone(
                        "zone-" + owner.replaceAll(".* ", ""),
                        circuits.get(owner),
                        meters.getOrDefault(owner, List.of())));
    }

    private static void assertSwitchedOnceAtDawnAndOnceAtDusk(Park park) {
        assertThat(park.zones.all()).hasSize(25).allSatisfy(zone -> {
            List<Switched> switched = park.tables.plans().switched(zone.id(), MIDNIGHT.plusSeconds(1), DAY.until(), 99);
            assertThat(switched).extracting(Switched::on).as(zone.id()).containsExactly(false, true);
        });
    }
}
