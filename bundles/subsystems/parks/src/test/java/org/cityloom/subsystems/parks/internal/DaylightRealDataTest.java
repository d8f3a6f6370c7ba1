/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import org.cityloom.api.places.Position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Means of four hours of four real meters in New York. Between them the light is interpolated on a logarithmic scale, log(1 + lx), as daylight
 * falls and rises around the sun; the mean of a span counts for its first moment.
 */
class DaylightRealDataTest {
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final Position RED_HOOK = new Position(40.675, -74.01);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    @Test
    void switchesAtTheTimesOfTheReference() throws IOException {
        String data = System.getProperty("cityloom.sharedData", "");
        assumeTrue(!data.isBlank(), "left out: recorded data (../shared/data) is not here");
        NavigableMap<LocalDateTime, List<Double>> means = read(Path.of(data, "lux_dust_noise_redhook_4h.csv"));
        Sun sun = new Sun(RED_HOOK, Duration.ofMinutes(45));
        int days = 0;
        for (LocalDateTime day = means.firstKey(); day.plusDays(2).isBefore(means.lastKey()); day = day.plusDays(1)) {
            Evenings evenings = new Evenings(sun, ZONE);
            LocalTime rise = evenings.edge(day, false).toLocalTime();
            LocalTime set = evenings.edge(day, true).toLocalTime();
            double[] lux = minutes(means, day);
            assertThat(evenings.play(day, lux).switches)
                    .as("%s", day)
                    .hasSizeBetween(2, 4)
                    .isEqualTo(ReferenceLights.of(day, lux, rise, set, true));
            days++;
        }
        assertThat(days).isGreaterThanOrEqualTo(18);
    }

    private static double[] minutes(NavigableMap<LocalDateTime, List<Double>> means, LocalDateTime day) {
        double[] lux = new double[1440];
        for (int minute = 0; minute < lux.length; minute++) {
            LocalDateTime at = day.plusMinutes(minute);
            var before = means.floorEntry(at);
            var after = means.higherEntry(at);
            double part = (double) Duration.between(before.getKey(), at).toMinutes()
                    / Duration.between(before.getKey(), after.getKey()).toMinutes();
            double log = Math.log1p(Median.of(before.getValue(), 1)) * (1 - part)
                    + Math.log1p(Median.of(after.getValue(), 1)) * part;
            lux[minute] = Math.expm1(log);
        }
        return lux;
    }

    private static NavigableMap<LocalDateTime, List<Double>> read(Path file) throws IOException {
        NavigableMap<LocalDateTime, List<Double>> means = new TreeMap<>();
        List<String> lines = Files.readAllLines(file);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            means.computeIfAbsent(LocalDateTime.parse(cells[0], TIME), key -> new ArrayList<>())
                    .add(Double.valueOf(cells[2]));
        }
        return means;
    }
}
