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
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.cityloom.api.people.AreaScope;
import org.cityloom.api.tables.TableReport;
import org.cityloom.api.tables.UnreadableTableException;
import org.cityloom.platform.tables.internal.CsvTableReader;
import org.cityloom.subsystems.gas.internal.store.Sensor;
import org.cityloom.subsystems.gas.internal.store.Site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SensorImportTest {

    @TempDir
    Path folder;

    private TownTables tables;
    private Town town;
    private SensorImport imports;

    @BeforeEach
    void open() {
        tables = new TownTables(folder);
        town = tables.town(Instant.parse("2026-11-23T08:00:00Z"));
        town.add("w1", GasSubsystem.PROBE, "430502");
        town.add("r1", GasSubsystem.REGULATOR, "430502");
        town.add("elsewhere", GasSubsystem.PROBE, "430503");
        imports = new SensorImport(town.sensors, town.register, new CsvTableReader());
    }

    @AfterEach
    void close() {
        tables.close();
    }

    @Test
    void isATableThatTheDemoCityFills() {
        SensorTable table = new SensorTable(imports, town.register);
        assertThat(table.isEmpty()).isTrue();
        TableReport report = table.take("device,site\nw1,WELL\nw9,WELL\n");
        assertThat(report.taken()).isEqualTo(1);
        assertThat(report.refusals()).extracting(TableReport.Refusal::line).containsExactly(3L);
        assertThat(table.isEmpty()).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> table.take("nothing\n"));
    }

    @Test
    void takesGoodRowsAndTellsTheOthersWithTheirLines() {
        SensorImport.Outcome outcome = take(
                "\ufeffdevice,site,interval,calibratedOn,setPressure,operator\n"
                        + "w1,ADJACENT,1800,2026-02-01,,\"Shaoyang, gas\"\n"
                        + "r1,REGULATOR,60,,2.5,\n"
                        + "w1,WELL,,,,\n"
                        + "w9,WELL,,,,\n"
                        + "elsewhere,WELL,,,,\n",
                AreaScope.of(List.of("430502")));
        assertThat(outcome.taken()).isEqualTo(2);
        assertThat(outcome.refused()).isEqualTo(3);
        assertThat(outcome.refusals())
                .extracting(refusal -> refusal.line() + " " + refusal.device() + " "
                        + refusal.reason().en())
                .containsExactly(
                        "4 w1 the device stands in the file twice",
                        "5 w9 there is no such gas device; register it first",
                        "6 elsewhere there is no such gas device; register it first");
        assertThat(town.register.sensor(town.device("w1")))
                .isEqualTo(new Sensor(
                        "w1", Site.ADJACENT, Duration.ofMinutes(30), LocalDate.of(2026, 2, 1), null, "Shaoyang, gas"));
        assertThat(town.register.sensor(town.device("r1")).setPressure()).isEqualTo(2.5);
    }

    @Test
    void namesWhatIsWrongInARow() {
        SensorImport.Outcome outcome = take(
                "device,site,interval,calibratedOn,setPressure\n"
                        + "w1,CELLAR,,,\n"
                        + "w1,WELL,0,,\n"
                        + "w1,WELL,soon,,\n"
                        + "w1,WELL,,2999-01-01,\n"
                        + "w1,WELL,,yesterday,\n"
                        + "w1,WELL,,,2.5\n",
                AreaScope.EVERYWHERE);
        assertThat(outcome.refusals())
                .extracting(refusal -> refusal.reason().en())
                .containsExactly(
                        "'site' must be one of WELL, ADJACENT, REGULATOR, got 'CELLAR'",
                        "'interval' must be a number from 1 to 86400, got '0'",
                        "'interval' must be a number from 1 to 86400, got 'soon'",
                        "the calibration on 2999-01-01 is still to come",
                        "'calibratedOn' must be a day such as 2026-01-31, got 'yesterday'",
                        "only a regulator has a set pressure");
    }

    @Test
    void refusesAFileWithoutItsColumnsOrInAnotherEncoding() {
        assertThatThrownBy(() -> take("id,site\n", AreaScope.EVERYWHERE))
                .isInstanceOf(UnreadableTableException.class)
                .hasMessageContaining("the column 'device' is missing");
        byte[] chinese = {(byte) 0xb2, (byte) 0xe2};
        assertThatThrownBy(() -> imports.take(chinese, AreaScope.EVERYWHERE)).hasMessageContaining("not UTF-8");
    }

    private SensorImport.Outcome take(String csv, AreaScope within) {
        return imports.take(csv.getBytes(StandardCharsets.UTF_8), within);
    }
}
