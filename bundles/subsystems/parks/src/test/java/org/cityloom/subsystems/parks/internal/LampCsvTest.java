/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.cityloom.api.tables.TableReport;
import org.cityloom.platform.tables.internal.CsvTableReader;
import org.cityloom.subsystems.parks.internal.store.Lamp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

class LampCsvTest {
    private static final String HEADER = "id,kind,watts,lights,street,latitude,longitude,circuit\n";

    private final List<Lamp> lamps = new ArrayList<>();

    @Test
    void readsARowAndABlankCircuit() {
        TableReport report = read("\ufeff" + HEADER + "L1,LED,60,2,西湖路,27.24,111.47,c1\nL2,HPS,250,,,27.25,111.48,\n");
        assertThat(report.refusals()).isEmpty();
        assertThat(lamps)
                .extracting(Lamp::id, Lamp::circuit, Lamp::watts, Lamp::lights, Lamp::street)
                .containsExactly(tuple("L1", "c1", 60, 2, "西湖路"), tuple("L2", null, 250, 1, ""));
    }

    @Test
    void tellsLineAndReasonOfEachRowThatItRefuses() {
        TableReport report = read(HEADER
                + "L1,LED,60,1,a,27.24,111.47,\n"
                + ",LED,60,1,a,27.24,111.47,\n"
                + "L2,LED,many,1,a,27.24,111.47,\n"
                + "L3,LED,60,1,a,127.24,111.47,\n"
                + "L1,LED,60,1,a,27.24,111.47,\n");
        assertThat(lamps).hasSize(1);
        assertThat(report.refusals())
                .extracting(refusal -> refusal.line() + " " + refusal.reason().en())
                .containsExactly(
                        "3 'id' is missing",
                        "4 'watts' must be a number from 0 to 5000, got 'many'",
                        "5 'latitude' must be a number from -90 to 90, got '127.24'",
                        "6 the id 'L1' is there twice");
    }

    @Test
    void refusesWhatIsNoUtf8() {
        assertThatThrownBy(() -> LampCsv.read(new CsvTableReader(), new byte[] {(byte) 0xd6, (byte) 0xd0}, lamps::add))
                .hasMessageContaining("UTF-8");
    }

    private TableReport read(String text) {
        return LampCsv.read(new CsvTableReader(), text.getBytes(StandardCharsets.UTF_8), lamps::add);
    }
}
