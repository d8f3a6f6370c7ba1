/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.telemetry.internal.store;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.cityloom.api.store.SchemaReady;
import org.cityloom.api.telemetry.Measurement;
import org.cityloom.api.telemetry.SeriesPoint;
import org.cityloom.platform.store.testing.StoreFixture;
import org.cityloom.platform.store.testing.TestDatabase;
import org.cityloom.platform.telemetry.internal.TelemetrySessions;
import org.cityloom.platform.telemetry.testing.StoredRows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Roll-ups and the series read from them, against counting everything by hand. */
class RollUpTest {
    private static final Instant START = Instant.parse("2026-03-01T22:13:20.500Z");
    private static final Clock LATER = Clock.fixed(START.plus(Duration.ofDays(30)), ZoneOffset.UTC);
    private static final SchemaReady READY = () -> "telemetry";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void giveTheSameSeriesAsCountingEverything(TestDatabase database) {
        Random random = new Random(7);
        try (StoreFixture store = database.open(folder).migrate("telemetry", TelemetrySessions.class)) {
            TelemetryTables tables = new TelemetryTables(READY, store.dataSource(), store.transactions());
            StoredRows rows = new StoredRows(store, tables);
            RollUps rollUps = new RollUps(tables, store.transactions());
            List<Measurement> all = new ArrayList<>();
            for (int round = 0; round < 6; round++) {
                rows.add(
                        randomMeasurements(random, all, 400)); // in any order over four hours: late data in every round
                while (rollUps.runOnce()) {
                    assertThat(round).isLessThan(6);
                }
            }
            SeriesReader series = new SeriesReader(tables, LATER, Duration.ofMinutes(3));
            for (int round = 0; round < 60; round++) {
                Instant from = START.plusMillis(random.nextInt(2 * 3_600_000) - 600_000);
                Instant to = from.plusMillis(1 + random.nextInt(3 * 3_600_000));
                int points = 1 + random.nextInt(round % 3 == 0 ? 5 : 300);
                List<SeriesPoint> read = series.read("a", "speed", from, to, points);
                assertThat(read).hasSizeLessThanOrEqualTo(points);
                assertSame(read, all, from, to);
            }
        }
    }

    private static List<Measurement> randomMeasurements(Random random, List<Measurement> all, int count) {
        List<Measurement> batch = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Measurement measurement = StoredRows.measurement(
                    "a", START.plusMillis(random.nextInt(4 * 3_600_000)), all.size(), random.nextInt(1500) / 10.0);
            batch.add(measurement);
            all.add(measurement);
        }
        return batch;
    }

    private static void assertSame(List<SeriesPoint> read, List<Measurement> all, Instant from, Instant to) {
        TreeMap<Instant, DoubleSummaryStatistics> expected = new TreeMap<>();
        read.forEach(point -> expected.put(point.time(), new DoubleSummaryStatistics()));
        long counted = 0;
        for (Measurement measurement : all) {
            Instant time = measurement.time();
            if (!time.isBefore(from) && time.isBefore(to)) {
                counted++;
                Map.Entry<Instant, DoubleSummaryStatistics> interval = expected.floorEntry(time);
                assertThat(interval).as("the interval of %s", time).isNotNull();
                interval.getValue().accept(measurement.signal("speed", -1));
            }
        }
        assertThat(read.stream().mapToLong(SeriesPoint::count).sum()).isEqualTo(counted);
        for (SeriesPoint point : read) {
            DoubleSummaryStatistics interval = expected.get(point.time());
            assertThat(point.count()).isEqualTo(interval.getCount());
            assertThat(point.minimum()).isEqualTo(interval.getMin());
            assertThat(point.maximum()).isEqualTo(interval.getMax());
            assertThat(point.mean()).isCloseTo(interval.getAverage(), within(1e-9));
        }
    }

    @ParameterizedTest
    @EnumSource
    void areKeptLongerThanTheMeasurementsThatTheyCount(TestDatabase database) {
        try (StoreFixture store = database.open(folder).migrate("telemetry", TelemetrySessions.class)) {
            TelemetryTables tables = new TelemetryTables(READY, store.dataSource(), store.transactions());
            StoredRows rows = new StoredRows(store, tables);
            Instant old = START.truncatedTo(ChronoUnit.DAYS);
            Instant kept = old.plus(Duration.ofDays(2));
            rows.add(StoredRows.measurement("a", old, 0, 10), StoredRows.measurement("a", kept, 0, 20));
            assertThat(new RollUps(tables, store.transactions()).runOnce()).isTrue();
            tables.dropBefore(kept, old);
            StoredHistory history = new StoredHistory(tables, LATER, Duration.ofMinutes(3));
            assertThat(new MeasurementReader(store.dataSource()).page("a", old, kept.plusSeconds(1), null, 10))
                    .extracting(MeasurementReader.Row::time)
                    .containsExactly(kept);
            assertThat(history.series("a", "speed", old, old.plus(Duration.ofDays(1)), 24))
                    .singleElement()
                    .satisfies(point -> assertThat(point.mean()).isEqualTo(10));
            rows.add(StoredRows.measurement("a", old, 1, 30)); // room is made again for what comes all the same
            assertThat(new MeasurementReader(store.dataSource()).page("a", old, kept, null, 10))
                    .hasSize(1);
        }
    }
}
