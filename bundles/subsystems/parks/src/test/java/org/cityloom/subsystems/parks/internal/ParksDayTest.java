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

import org.cityloom.api.telemetry.Measurement;
import org.cityloom.simulator.city.City;
import org.cityloom.simulator.city.CitySettings;
import org.cityloom.simulator.city.RecordedTruth;
import org.cityloom.simulator.city.SimulatedDay;
import org.cityloom.simulator.city.SimulatedDevice;
import org.cityloom.simulator.device.ToldCommand;
import org.cityloom.simulator.internal.parks.ParksTrade;
import org.cityloom.simulator.testing.Checkerboard;
import org.cityloom.simulator.testing.Score;
import org.cityloom.subsystems.parks.internal.store.Switched;

import static org.assertj.core.api.Assertions.assertThat;

/** A day of simulated parks through the real rules, compared with what really happened. */
class ParksDayTest {
    private static final Logger LOG = LoggerFactory.getLogger(ParksDayTest.class);

    private static final Instant MIDNIGHT = Instant.parse("2026-11-22T16:00:00Z"); // in the city
    private static final SimulatedDay DAY = new SimulatedDay(MIDNIGHT, MIDNIGHT.plus(Duration.ofDays(1)));
    private static final CitySettings SETTINGS =
            new CitySettings(0.5, Duration.ofSeconds(5), 11, ZoneId.of("Asia/Shanghai"));
    private static final Duration LOOK = Duration.ofMinutes(1);

    /** How long a fault lasts that must be found: what the rule waits, and reports at both ends. */
    private static final Map<String, Duration> SURE = Map.of(
            ParksSubsystem.WRONG_LIGHT, Duration.ofMinutes(7),
            ParksSubsystem.METER_FAULT, Duration.ofMinutes(18),
            ParksSubsystem.LAMPS_OUT, Duration.ofMinutes(7),
            ParksSubsystem.LEAKAGE, Duration.ofMinutes(3));

    @TempDir
    Path folder;

    private final Map<String, SimulatedDevice> devices = new HashMap<>();
    private Instant looked = MIDNIGHT.minus(LOOK);

    @Test
    void findsWhatIsWrongAndNothingElseAndSwitchesTwice() {
        RecordedTruth truth = new RecordedTruth();
        List<SimulatedDevice> all = new ParksTrade().devices(City.of(new Checkerboard(12, 400), 1), SETTINGS, truth);
        try (Park park = new Park(folder)) {
            furnish(park, all);
            park.town.commands.line = command -> devices.get(command.deviceId())
                    .obey(new ToldCommand(command.id(), command.kind(), command.parameters()));
            ParksTelemetry handler = park.telemetry();
            DAY.play(all, (device, report) -> take(park, handler, report));
            assertSwitchedOnceAtDawnAndOnceAtDusk(park);
            for (String rule : SURE.keySet()) {
                Score score = Score.of(
                        rule, truth.faults(), park.town.alarms.raised(), SURE.get(rule), Duration.ZERO, DAY.until());
                LOG.info("{}", score);
                assertThat(score.found()).as(rule).isGreaterThanOrEqualTo(3);
                assertThat(score.recall()).as("%s", score).isGreaterThanOrEqualTo(0.97);
                assertThat(score.precision()).as("%s", score).isGreaterThanOrEqualTo(0.97);
            }
        }
    }

    private void take(Park park, ParksTelemetry handler, Measurement report) {
        while (!looked.plus(LOOK).isAfter(report.time())) {
            looked = looked.plus(LOOK);
            park.look(looked);
        }
        park.town.deliver(handler, List.of(report));
    }

    /** The devices of one owner are a zone. */
    private void furnish(Park park, List<SimulatedDevice> all) {
        Map<String, List<String>> circuits = new HashMap<>();
        Map<String, List<String>> meters = new HashMap<>();
        for (SimulatedDevice device : all) {
            var told = device.registration();
            devices.put(told.id(), device);
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
