/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import org.cityloom.subsystems.parks.internal.store.Lamp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LampCsvTest {
    private static final String HEADER = "id,kind,watts,lights,street,latitude,longitude,circuit\n";

    @Test
    void readsARowAndABlankCircuit() {
        LampCsv.Sorted sorted =
                read("\ufeff" + HEADER + "L1,LED,60,2,西湖路,27.24,111.47,c1\nL2,HPS,250,,,27.25,111.48,\n");
        assertThat(sorted.refusals()).isEmpty();
        assertThat(sorted.lamps())
                .extracting(Lamp::id, Lamp::circuit, Lamp::watts, Lamp::lights, Lamp::street)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("L1", "c1", 60, 2, "西湖路"),
                        org.assertj.core.api.Assertions.tuple("L2", null, 250, 1, ""));
    }

    @Test
    void tellsLineAndReasonOfEachRowThatItRefuses() {
        LampCsv.Sorted sorted = read(HEADER
                + "L1,LED,60,1,a,27.24,111.47,\n"
                + ",LED,60,1,a,27.24,111.47,\n"
                + "L2,LED,many,1,a,27.24,111.47,\n"
                + "L3,LED,60,1,a,127.24,111.47,\n"
                + "L1,LED,60,1,a,27.24,111.47,\n");
        assertThat(sorted.lamps()).hasSize(1);
        assertThat(sorted.refusals())
                .extracting(refusal -> refusal.line() + " " + refusal.reason().en())
                .containsExactly(
                        "3 'id' is missing",
                        "4 'watts' must be a number from 0.0 to 5000.0, got 'many'",
                        "5 'latitude' must be a number from -90.0 to 90.0, got '127.24'",
                        "6 the id 'L1' is there twice");
    }

    @Test
    void refusesWhatIsNoUtf8() {
        assertThatThrownBy(() -> LampCsv.read(new byte[] {(byte) 0xd6, (byte) 0xd0}))
                .hasMessageContaining("UTF-8");
    }

    private static LampCsv.Sorted read(String text) {
        return LampCsv.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
