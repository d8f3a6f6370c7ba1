/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.cityloom.simulator.city.GroundTruth;

import static org.assertj.core.api.Assertions.assertThat;

class TruthFileTest {

    private static final Instant NINE = Instant.parse("2026-11-23T01:00:00Z");

    @TempDir
    Path folder;

    @Test
    void writesALineWhenAFaultBeginsAndOneWhenItEnds() throws IOException {
        Path file = folder.resolve("truth.jsonl");
        TruthFile truth = new TruthFile(file);
        GroundTruth.Fault leak = truth.begins("gas-1", "gas-level-1", NINE);
        truth.begins("truck-1", "muck-speeding", NINE.plusSeconds(1));
        leak.ends(NINE.plusSeconds(60));
        assertThat(Files.readAllLines(file))
                .containsExactly(
                        "{\"fault\":1,\"device\":\"gas-1\",\"rule\":\"gas-level-1\",\"from\":\"2026-11-23T01:00:00Z\"}",
                        "{\"fault\":2,\"device\":\"truck-1\",\"rule\":\"muck-speeding\",\"from\":\"2026-11-23T01:00:01Z\"}",
                        "{\"fault\":1,\"device\":\"gas-1\",\"rule\":\"gas-level-1\",\"until\":\"2026-11-23T01:01:00Z\"}");
    }
}
