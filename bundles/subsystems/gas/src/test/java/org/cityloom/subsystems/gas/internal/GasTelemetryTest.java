/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.gas.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.cityloom.api.telemetry.Measurement;
import org.cityloom.subsystems.gas.internal.store.Sensor;
import org.cityloom.subsystems.gas.internal.store.Site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class GasTelemetryTest {

    private static final Instant START = Instant.parse("2026-11-23T08:00:00Z");

    @TempDir
    Path folder;

    private TownTables tables;
    private Town town;

    @BeforeEach
    void open() {
        tables = new TownTables(folder);
        town = town();
    }

    private Town town() {
        Town made = tables.town(START);
        made.add("a", GasSubsystem.PROBE, "430502");
        made.add("b", GasSubsystem.PROBE, "430502");
        made.add("r", GasSubsystem.REGULATOR, "430502");
        return made;
    }

    @AfterEach
    void close() {
        tables.close();
    }

    @Test
    void raisesAndClearsWithTheFiguresInTheText() {
        town.deliver(List.of(gas("a", 0, 3), gas("b", 0, 3), gas("a", 30, 22)));
        town.deliver(List.of(gas("a", 60, 4)));
        assertThat(town.alarms.log)
                .containsExactly(
                        "raise gas-level-1 a 2026-11-23T08:30:00Z 22.0 %LEL methane",
                        "clear gas-level-1 a 2026-11-23T09:00:00Z");
    }

    @Test
    void appliesAChangedSetPressureToTheNextMeasurement() {
        Measurement pressure = new Measurement("r", START, 0, null, Map.of("outlet", 2.4));
        town.deliver(List.of(pressure));
        town.register.put(List.of(new Sensor("r", Site.REGULATOR, null, null, 2.0, "")));
        town.deliver(List.of(new Measurement("r", START.plusSeconds(60), 0, null, Map.of("outlet", 2.4))));
        assertThat(town.alarms.log)
                .containsExactly(
                        "raise gas-pressure-warning r 2026-11-23T08:01:00Z outlet pressure 2.40 kPa where 2.00 kPa is set");
    }

    @Test
    void findsTheSameHoweverTheDayIsCutIntoBatches() {
        Random random = new Random(7);
        List<Measurement> day = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            day.add(gas("abr".substring(i % 3, i % 3 + 1), i + random.nextInt(3), random.nextInt(60)));
        }
        town.deliver(day);
        List<String> expected = town.alarms.log;
        assertThat(expected).hasSizeGreaterThan(50);
        for (int round = 0; round < 10; round++) {
            town = town();
            for (int from = 0; from < day.size(); ) {
                int to = Math.min(day.size(), from + 1 + random.nextInt(30));
                town.deliver(day.subList(from, to));
                from = to;
            }
            assertThat(town.alarms.log).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void showsTheNewestOfEachSensorWithItsRisk() {
        town.register.put(List.of(new Sensor("b", Site.ADJACENT, null, LocalDate.of(2025, 1, 1), null, "gas co")));
        town.deliver(List.of(gas("a", 0, 3), gas("a", 10, 55), gas("a", 5, 1), gas("b", 3, 2)));
        assertThat(town.shown)
                .extracting(SensorNow::id, SensorNow::risk, SensorNow::methane, SensorNow::site)
                .containsExactly(tuple("a", Risk.DANGER, 55.0, Site.WELL), tuple("b", Risk.CARE, 2.0, Site.ADJACENT));
    }

    @Test
    void startsAnewIfItsMemoryCannotBeRead() {
        town.memory.put("a", "last=broken");
        town.deliver(List.of(gas("a", 0, 30)));
        assertThat(town.alarms.log).hasSize(1);
    }

    @Test
    void missesASensorAfterMoreThanTwoOfItsOwnIntervalsAndHearsItAgain() {
        town.register.put(List.of(new Sensor("b", Site.WELL, Duration.ofMinutes(5), null, null, "")));
        town.deliver(List.of(gas("a", 0, 3), gas("b", 0, 3), gas("r", 0, 3)));
        town.look(minute(2));
        assertThat(town.alarms.log).isEmpty();
        town.look(minute(11));
        assertThat(town.alarms.log)
                .containsExactly(
                        "raise gas-silent b 2026-11-23T08:10:00Z it reports every 5 min and did not",
                        "raise gas-silent r 2026-11-23T08:02:00Z it reports every 1 min and did not");
        town.alarms.log.clear();
        town.alarms.clear(1, "li");
        town.look(minute(12));
        assertThat(town.alarms.log).containsExactly("clear 1 li");
        town.deliver(List.of(gas("r", 13, 3)));
        town.look(minute(14));
        assertThat(town.alarms.log).contains("clear gas-silent r 2026-11-23T08:13:00Z");
        town.look(minute(61));
        assertThat(town.alarms.log).anyMatch(line -> line.startsWith("raise gas-silent a 2026-11-23T09:00:00Z"));
    }

    @Test
    void tellsOfAMissedCalibrationAndOfTheNextOne() {
        town.register.put(List.of(new Sensor("a", Site.WELL, null, LocalDate.of(2025, 11, 23), null, "")));
        town.look(START);
        town.look(minute(1));
        town.register.put(List.of(new Sensor("a", Site.WELL, null, LocalDate.of(2026, 11, 23), null, "")));
        town.look(minute(2));
        assertThat(town.alarms.log)
                .containsExactly(
                        "raise gas-calibration a 2026-11-22T16:00:00Z last calibrated on 2025-11-23, too long ago",
                        "clear gas-calibration a 2026-11-23T08:02:00Z");
    }

    private static Instant minute(int minute) {
        return START.plusSeconds(60L * minute);
    }

    private static Measurement gas(String sensor, int minute, double methane) {
        return new Measurement(sensor, minute(minute), 0, null, Map.of("methane", methane));
    }
}
