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

class ZoneTableTest {
    private static final CitySettings SETTINGS =
            new CitySettings(0.06, Duration.ofSeconds(5), 7, ZoneId.of("Asia/Shanghai"));

    @TempDir
    Path folder;

    @Test
    void takesTheZonesOfTheDemoCityAndTellsWhichRowsItCannotTake() {
        try (ParksTables tables = new ParksTables(TestDatabase.H2, folder)) {
            Zones zones = new Zones(tables.zones());
            ZoneTable table = new ZoneTable(zones, new OnePlace(Town.PLACE), new CsvTableReader());
            assertThat(table.isEmpty()).isTrue();
            ParksTrade trade = new ParksTrade();
            List<SimulatedDevice> devices =
                    trade.devices(City.of(new Checkerboard(12, 400), 1), SETTINGS, new RecordedTruth());
            DemoTable demo = trade.tables(devices, SETTINGS, Instant.now()).get(0);
            assertThat(demo.table()).isEqualTo(table.table());
            assertThat(table.take(demo.csv())).isEqualTo(new TableReport(3, List.of()));
            assertThat(zones.all())
                    .allMatch(
                            zone -> zone.circuits().size() == 3 && zone.meters().size() == 3);
            String other = "id,name,park,latitude,longitude,circuits,meters\nx,x,x,27.2,111.4,parks-circuit-0001,m\n";
            assertThat(table.take(other).refusals())
                    .extracting(row -> row.reason().en())
                    .containsExactly("circuit parks-circuit-0001 is of the zone zone-1");
        }
    }
}
