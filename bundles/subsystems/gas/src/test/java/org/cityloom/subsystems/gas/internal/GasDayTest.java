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
import java.util.List;
import java.util.Map;

import javax.persistence.EntityManagerFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.api.people.AreaScope;
import org.cityloom.platform.store.testing.JpaFixture;
import org.cityloom.platform.store.testing.StoreFixture;
import org.cityloom.simulator.city.City;
import org.cityloom.simulator.city.CitySettings;
import org.cityloom.simulator.city.RecordedTruth;
import org.cityloom.simulator.city.SimulatedDay;
import org.cityloom.simulator.city.SimulatedDevice;
import org.cityloom.simulator.internal.gas.GasTrade;
import org.cityloom.simulator.testing.Checkerboard;
import org.cityloom.simulator.testing.Score;
import org.cityloom.subsystems.gas.internal.store.SensorStore;

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

    @TempDir
    Path folder;

    @Test
    void findsWhatGoesWrongAndNothingElse() {
        RecordedTruth truth = new RecordedTruth();
        List<Score.Raised> raised;
        try (StoreFixture store = StoreFixture.h2(folder).migrate("gas", SensorStore.class)) {
            EntityManagerFactory entities = JpaFixture.open("gas", store);
            raised = live(new Town(MIDNIGHT, store, entities), truth);
            entities.close();
        }
        for (Rule rule : Rule.values()) {
            Score score = Score.of(
                    rule.kind().id(), truth.faults(), raised, SURE.getOrDefault(rule, MINUTE), MINUTE, DAY.until());
            LOG.info("{}", score);
            assertThat(score.found()).as(score.toString()).isGreaterThan(5);
            assertThat(score.recall()).as(score.toString()).isGreaterThanOrEqualTo(0.97);
            assertThat(score.precision()).as(score.toString()).isGreaterThanOrEqualTo(0.97);
        }
    }

    private static List<Score.Raised> live(Town town, RecordedTruth truth) {
        List<SimulatedDevice> devices = new GasTrade().devices(City.of(new Checkerboard(12, 400), 1), SETTINGS, truth);
        devices.forEach(device -> town.devices.add(
                device.registration().id(),
                device.registration().type(),
                "430502",
                device.registration().position()));
        byte[] register =
                GasTrade.register(SETTINGS, LocalDate.of(2026, 11, 23), truth).getBytes(StandardCharsets.UTF_8);
        SensorImport.Outcome outcome =
                new SensorImport(town.sensors, town.register).take(register, AreaScope.EVERYWHERE);
        assertThat(outcome.taken()).isEqualTo(devices.size());
        Instant[] looked = {MIDNIGHT};
        DAY.play(devices, (device, report) -> {
            if (!report.time().isBefore(looked[0].plus(MINUTE))) {
                looked[0] = report.time();
                town.look(report.time());
            }
            town.deliver(List.of(report));
        });
        town.look(DAY.until());
        return town.alarms.raised();
    }
}
