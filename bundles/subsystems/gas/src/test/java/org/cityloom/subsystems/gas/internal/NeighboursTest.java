/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.gas.internal;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.cityloom.api.alarms.Alarm;
import org.cityloom.api.alarms.AlarmQuery;
import org.cityloom.api.page.PageRequest;
import org.cityloom.api.places.Position;
import org.cityloom.api.telemetry.Measurement;
import org.cityloom.simulator.city.Plane;

import static org.assertj.core.api.Assertions.assertThat;

/** Reports in, alarms of neighbours out, over the real tables. */
class NeighboursTest {

    private static final Instant START = Instant.parse("2026-11-23T08:00:00Z");
    private static final Plane PLANE = new Plane(new Position(27.23, 111.46));

    @TempDir
    Path folder;

    private TownTables tables;
    private Town town;

    @BeforeEach
    void open() {
        tables = new TownTables(folder);
        town = town();
    }

    @AfterEach
    void close() {
        tables.close();
    }

    /** In a row: a, b and c 100 m from each to the next, and d 300 m behind. */
    private Town town() {
        Town made = tables.town(START);
        List.of("a", "b", "c").forEach(id -> add(made, id, 100 * (id.charAt(0) - 'a')));
        add(made, "d", 500);
        return made;
    }

    private static void add(Town town, String id, double metres) {
        town.add(id, GasSubsystem.PROBE, "430502", PLANE.position(metres, 0));
    }

    @Test
    void raisesOneAlarmForAChainOfNeighboursAtTheOneThatFoundGasFirst() {
        deliver("b", 0, 25);
        deliver("d", 1, 30);
        assertThat(said()).isEmpty();
        deliver("c", 2, 25);
        deliver("a", 4, 25);
        assertThat(said())
                .containsExactly("raise gas-neighbours b 2026-11-23T08:02:00Z"
                        + " 2 neighbouring sensors within 120 m found gas of level 1: name of b, name of c");
    }

    @Test
    void keepsTheAlarmWhileAnyoneAroundItsSensorHasANeighbourInGas() {
        deliver("a", 0, 25);
        deliver("b", 0, 25);
        deliver("a", 2, 3);
        deliver("c", 4, 25);
        deliver("b", 13, 25);
        deliver("c", 13, 25);
        assertThat(said()).hasSize(1);
        deliver("b", 15, 3);
        deliver("c", 15, 3);
        deliver("c", 24, 3);
        assertThat(said()).endsWith("clear gas-neighbours a 2026-11-23T08:24:00Z");
    }

    @Test
    void countsGasThatWentAwayAFewMinutesAgoAndNoLonger() {
        deliver("a", 0, 25);
        deliver("a", 2, 3);
        deliver("b", 10, 25);
        assertThat(said()).hasSize(1);
        deliver("c", 11, 3);
        assertThat(said()).endsWith("clear gas-neighbours a 2026-11-23T08:11:00Z");
    }

    @Test
    void countsASensorThatFellSilentInGasAsLongAsItMayBeSilent() {
        deliver("a", 0, 25);
        deliver("b", 59, 25);
        assertThat(said()).hasSize(1);
        town = town();
        deliver("c", 61, 3);
        assertThat(said()).isEmpty();
    }

    @Test
    void knowsAfterARestartWhatWasFoundBefore() {
        deliver("a", 0, 25);
        Map<String, String> memory = town.memory;
        town = town();
        town.memory.putAll(memory);
        deliver("a", 2, 26);
        deliver("b", 2, 25);
        assertThat(said()).singleElement().asString().startsWith("raise gas-neighbours a 2026-11-23T08:02:00Z");
    }

    @Test
    void isToldOnceEvenIfAPersonClearsIt() {
        deliver("a", 0, 25);
        deliver("b", 0, 25);
        Alarm alarm = town.alarms
                .alarms(new AlarmQuery("gas", "gas-neighbours", null, true, null, null), new PageRequest(0, 10))
                .items()
                .get(0);
        town.alarms.clear(alarm.id(), "li");
        deliver("a", 2, 26);
        deliver("b", 2, 26);
        assertThat(said()).hasSize(1);
    }

    @Test
    void showsTheSensorThatHasTheAlarmAsDangerous() {
        deliver("a", 0, 25);
        deliver("b", 0, 25);
        deliver("a", 2, 26);
        assertThat(town.shown).last().satisfies(sensor -> assertThat(sensor.risk())
                .isEqualTo(Risk.DANGER));
    }

    private List<String> said() {
        return town.alarms.log.stream()
                .filter(line -> line.contains("gas-neighbours"))
                .toList();
    }

    private void deliver(String sensor, int minute, double methane) {
        Instant at = START.plusSeconds(60L * minute);
        town.deliver(List.of(new Measurement(sensor, at, 0, null, Map.of("methane", methane))));
        town.neighbours.look();
    }
}
