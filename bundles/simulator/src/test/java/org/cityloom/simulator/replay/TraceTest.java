/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.cityloom.api.telemetry.Measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TraceTest {

    @TempDir
    Path folder;

    @Test
    void putsTheFixesInOrderAndComputesSpeedAndHeading() throws IOException {
        Trace trace =
                read("37.001 -122.0 1 1211033560\r\n37.000 -122.0 0 1211033550\r\n\r\n37.001 -122.0 1 1211033570\n");
        assertThat(trace.name()).isEqualTo("cab");
        assertThat(trace.fixes())
                .extracting(Fix::time)
                .containsExactly(
                        Instant.ofEpochSecond(1211033550),
                        Instant.ofEpochSecond(1211033560),
                        Instant.ofEpochSecond(1211033570));
        assertThat(trace.fixes()).extracting(Fix::speed).containsExactly(null, 40.0, 0.0);
        assertThat(trace.fixes()).extracting(Fix::heading).containsExactly(null, 0.0, null);
        assertThat(trace.fixes()).extracting(Fix::occupied).containsExactly(false, true, true);
    }

    @Test
    void leavesOutTheSpeedOfAJump() throws IOException {
        Trace trace = read("37.0 -122.0 0 100\n37.1 -122.0 0 110\n37.1 -122.0 0 110\n");
        assertThat(trace.fixes()).extracting(Fix::speed).containsOnlyNulls();
    }

    @Test
    void namesTheLineThatIsNoFix() {
        assertThatThrownBy(() -> read("37.0 -122.0 0 100\n95.0 -122.0 0 110\n"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("fix 2");
        assertThatThrownBy(() -> read("37.0 -122.0 0\n")).isInstanceOf(IOException.class);
    }

    @Test
    void numbersTheMeasurementsAndShiftsTheirTimes() throws IOException {
        Trace trace = read("37.0 -122.0 1 100\n37.0001 -122.0 0 110\n");
        List<Measurement> measurements = TraceMeasurements.of(trace, "cab-1", Duration.ofSeconds(1000));
        assertThat(measurements).extracting(Measurement::sequence).containsExactly(1L, 2L);
        assertThat(measurements)
                .extracting(Measurement::time)
                .containsExactly(Instant.ofEpochSecond(1100), Instant.ofEpochSecond(1110));
        assertThat(measurements.get(0).signals()).containsOnlyKeys("load").containsEntry("load", 20.0);
        assertThat(measurements.get(1).signals()).containsOnlyKeys("load", "speed", "heading");
    }

    private Trace read(String text) throws IOException {
        return Trace.read(Files.writeString(folder.resolve("cab.txt"), text));
    }
}
