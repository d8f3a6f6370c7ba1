/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.cityloom.api.tables.TableReport;
import org.cityloom.platform.store.testing.TestDatabase;
import org.cityloom.platform.tables.internal.CsvTableReader;
import org.cityloom.simulator.city.City;
import org.cityloom.simulator.city.CitySettings;
import org.cityloom.simulator.city.DemoTable;
import org.cityloom.simulator.city.RecordedTruth;
import org.cityloom.simulator.city.SimulatedDevice;
import org.cityloom.simulator.internal.parks.ParksTrade;
import org.cityloom.simulator.testing.Checkerboard;
import org.cityloom.subsystems.parks.internal.store.ParksTables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LampTableTest {
    private static final CitySettings DEMO = new CitySettings(1, Duration.ofSeconds(5), 7, ZoneId.of("Asia/Shanghai"));

    @TempDir
    Path folder;

    @Test
    void takesTheFiveThousandLampsOfTheDemoCityEachOnItsCircuit() {
        try (ParksTables tables = new ParksTables(TestDatabase.H2, folder)) {
            Lamps lamps = new Lamps(tables.lamps(), new OnePlace(Town.PLACE), new CsvTableReader());
            LampTable table = new LampTable(lamps);
            assertThat(table.isEmpty()).isTrue();
            ParksTrade trade = new ParksTrade();
            List<SimulatedDevice> devices =
                    trade.devices(City.of(new Checkerboard(12, 400), 1), DEMO, new RecordedTruth());
            DemoTable demo = trade.tables(devices, DEMO, Instant.now()).get(1);
            assertThat(demo.table()).isEqualTo(table.table());
            assertThat(table.take(demo.csv())).isEqualTo(new TableReport(5000, List.of()));
            assertThat(table.isEmpty()).isFalse();
            assertThat(devices)
                    .extracting(device -> device.registration().id())
                    .filteredOn(id -> id.startsWith("parks-circuit"))
                    .hasSize(150)
                    .allSatisfy(id -> assertThat(lamps.registered(id)).isBetween(33, 34));
            assertThatThrownBy(() -> table.take("no,\"such")).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
