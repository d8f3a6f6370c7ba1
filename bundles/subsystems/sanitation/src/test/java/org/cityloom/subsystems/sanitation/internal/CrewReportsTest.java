/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.cityloom.api.places.Position;
import org.cityloom.api.telemetry.Measurement;
import org.cityloom.platform.store.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

class CrewReportsTest {
    private static final Instant START = Instant.parse("2026-11-23T00:00:00Z");
    private static final int MINUTES = 60;

    @TempDir
    Path folder;

    private City city;

    @BeforeEach
    void open() {
        city = new City(TestDatabase.H2, folder);
        city.shifts.put(new Shift("s1", "crew1", "王芳", WorkType.KEEPING, START, START.plusSeconds(7200), "430502001"));
    }

    @AfterEach
    void close() {
        city.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 14, 16, 24, 26, 27, 28, 29, 30, 31, 33, 36, 40})
    void whoStandsAnywhereAroundTheLastPlaceIsFoundInTimeWhateverTheErrorOfTheFixes(int metres) {
        for (int seed = 0; seed < 40; seed++) {
            city.core.memory.clear();
            city.core.alarms.clear(Rule.CREW_STATIC.id(), "crew1", START);
            city.alarms().clear();
            SplittableRandom random = new SplittableRandom(seed);
            List<Measurement> reports = new ArrayList<>();
            reports.add(fix(0, 0));
            for (int minute = 1; minute <= 34; minute++) {
                reports.add(fix(minute, metres + random.nextDouble(-4, 4)));
            }
            city.core.deliver(city.handler, reports);
            assertThat(raised()).as("%d m, seed %d", metres, seed).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {3, 5, 10, 20, 48})
    void whoGoesOnSlowlyIsNotFound(double metresPerMinute) {
        List<Measurement> reports = new ArrayList<>();
        for (int minute = 0; minute < MINUTES; minute++) {
            reports.add(fix(minute, metresPerMinute * minute));
        }
        city.core.deliver(city.handler, reports);
        assertThat(raised()).isEmpty();
    }

    @Test
    void whoLeavesAfterTheAlarmHasItCleared() {
        List<Measurement> reports = new ArrayList<>();
        for (int minute = 0; minute <= 31; minute++) {
            reports.add(fix(minute, 29));
        }
        reports.add(fix(32, 150));
        city.core.deliver(city.handler, reports);
        assertThat(city.alarms()).anyMatch(line -> line.startsWith("clear sanitation-crew-static"));
    }

    private List<String> raised() {
        return city.alarms().stream()
                .filter(line -> line.startsWith("raise sanitation-crew-static"))
                .toList();
    }

    private static Measurement fix(int minute, double metresNorth) {
        return new Measurement(
                "crew1",
                START.plusSeconds(60L * minute),
                minute,
                new Position(27.23 + metresNorth / 111_195, 111.46),
                Map.of("sos", 0.0));
    }
}
