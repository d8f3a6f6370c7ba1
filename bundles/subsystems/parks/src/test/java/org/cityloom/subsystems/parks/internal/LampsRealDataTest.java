/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.cityloom.api.page.PageRequest;
import org.cityloom.api.people.AreaScope;
import org.cityloom.api.tables.TableReport;
import org.cityloom.platform.store.testing.TestDatabase;
import org.cityloom.platform.tables.internal.CsvTableReader;
import org.cityloom.subsystems.parks.internal.store.Lamp;
import org.cityloom.subsystems.parks.internal.store.ParksTables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The street lights of a real downtown. */
class LampsRealDataTest {
    private static final int LAMPS = 3963; // counted in the file by hand, and 592 of them LED

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void areImportedWithPlaceTypeAndPower(TestDatabase database) throws IOException {
        String data = System.getProperty("cityloom.sharedData", "");
        assumeTrue(!data.isBlank(), "left out: recorded data (../shared/data) is not here");
        byte[] csv = Files.readAllBytes(Path.of(data, "streetlights_dc_downtown.csv"));
        try (ParksTables tables = new ParksTables(database, folder)) {
            Lamps lamps = new Lamps(tables.lamps(), new OnePlace(Town.PLACE), new CsvTableReader());
            TableReport imported = lamps.take(csv);
            assertThat(imported).isEqualTo(new TableReport(LAMPS, List.of()));
            assertThat(lamps.take(csv).taken()).isEqualTo(LAMPS);
            var page = tables.lamps().page(AreaScope.EVERYWHERE, null, new PageRequest(0, 1000));
            assertThat(page.total()).isEqualTo(LAMPS);
            assertThat(page.items()).allSatisfy(lamp -> {
                assertThat(lamp.place().latitude()).isBetween(38.8, 39.0);
                assertThat(lamp.place().longitude()).isBetween(-77.1, -76.9);
                assertThat(lamp.watts()).isBetween(30, 400);
            });
            assertThat(page.items())
                    .extracting(Lamp::kind)
                    .contains("LED-Light Emitting Diode", "HPS-High Pressure Sodium");
        }
    }
}
