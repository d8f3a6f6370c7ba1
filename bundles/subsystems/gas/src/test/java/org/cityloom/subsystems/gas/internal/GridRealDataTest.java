/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.gas.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.cityloom.api.telemetry.Measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * 27 sensors in a wind tunnel, twice a second for more than an hour (Burgués et al.). The gas was far too thin to burn, so 1 ppm of the
 * recording stands for 2 %LEL here. What is below zero, since a sensor drifts, counts as zero.
 */
class GridRealDataTest {

    private static final Instant START = Instant.parse("2026-11-23T08:00:00Z");
    private static final double SCALE = 2; // %LEL for each ppm
    private static final int SENSORS = 27;
    private static final int BATCH = 500;

    @TempDir
    Path folder;

    record Row(long millis, List<Double> gas) {}

    @Test
    void raisesExactlyTheAlarmsOfAnIndependentComputation() throws IOException {
        String data = System.getProperty("cityloom.sharedData", "");
        assumeTrue(!data.isBlank(), "left out: recorded data (../shared/data) is not here");
        List<Row> rows = rows(Path.of(data, "gas_3x3x3_grid_exp01_first8000.csv"));
        assertThat(rows).hasSize(8000);
        List<String> expected = new ArrayList<>();
        for (int sensor = 0; sensor < SENSORS; sensor++) {
            expected.addAll(independent(rows, sensor));
        }
        assertThat(expected).anyMatch(line -> line.contains("gas-level-2"));
        assertThat(expected).anyMatch(line -> line.contains("gas-rise"));
        assertThat(handled(rows)).containsExactlyInAnyOrderElementsOf(expected);
    }

    private List<String> handled(List<Row> rows) {
        try (TownTables tables = new TownTables(folder)) {
            Town town = tables.town(START);
            List<Measurement> batch = new ArrayList<>();
            for (int sensor = 0; sensor < SENSORS; sensor++) {
                town.add(name(sensor), GasSubsystem.PROBE, "430502");
            }
            for (Row row : rows) {
                for (int sensor = 0; sensor < SENSORS; sensor++) {
                    batch.add(new Measurement(
                            name(sensor),
                            START.plusMillis(row.millis),
                            0,
                            null,
                            Map.of("methane", row.gas.get(sensor))));
                }
                if (batch.size() >= BATCH) {
                    town.deliver(batch);
                    batch.clear();
                }
            }
            if (!batch.isEmpty()) {
                town.deliver(batch);
            }
            return town.alarms.log.stream()
                    .map(line -> String.join(" ", List.of(line.split(" ")).subList(0, 4)))
                    .toList();
        }
    }

    /** The rules of gas said once more, over the whole series of one sensor. */
    private static List<String> independent(List<Row> rows, int sensor) {
        List<String> lines = new ArrayList<>();
        Map<String, Boolean> open = new TreeMap<>();
        long base = START.toEpochMilli();
        for (int i = 0; i < rows.size(); i++) {
            long now = rows.get(i).millis;
            double gas = rows.get(i).gas.get(sensor);
            double lowest = gas;
            for (int j = i; j >= 0 && (base + rows.get(j).millis) / 60_000 * 60_000 >= base + now - 600_000; j--) {
                lowest = Math.min(lowest, rows.get(j).gas.get(sensor));
            }
            turn(lines, open, "gas-level-1", sensor, now, gas >= 20, gas <= 15);
            turn(lines, open, "gas-level-2", sensor, now, gas >= 50, gas <= 45);
            turn(lines, open, "gas-rise", sensor, now, gas - lowest > 10, gas - lowest <= 5);
        }
        return lines;
    }

    private static void turn(
            List<String> lines,
            Map<String, Boolean> open,
            String kind,
            int sensor,
            long millis,
            boolean raise,
            boolean clear) {
        boolean was = open.getOrDefault(kind, false);
        if (was ? clear : raise) {
            open.put(kind, !was);
            lines.add((was ? "clear " : "raise ") + kind + " " + name(sensor) + " " + START.plusMillis(millis));
        }
    }

    private static String name(int sensor) {
        return "C_" + sensor / 9 + sensor / 3 % 3 + sensor % 3;
    }

    private static List<Row> rows(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(","))
                .map(cells -> {
                    List<Double> gas = new ArrayList<>();
                    for (int i = 0; i < SENSORS; i++) {
                        gas.add(Math.max(0, SCALE * Double.parseDouble(cells[i + 1])));
                    }
                    return new Row(Math.round(1000 * Double.parseDouble(cells[0])), gas);
                })
                .toList();
    }
}
