/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.telemetry.internal.store;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.cityloom.api.page.PageRequest;
import org.cityloom.api.places.Position;
import org.cityloom.api.store.SchemaReady;
import org.cityloom.api.telemetry.DeadLetter;
import org.cityloom.api.telemetry.HistoryCursor;
import org.cityloom.api.telemetry.HistoryQuery;
import org.cityloom.api.telemetry.Measurement;
import org.cityloom.platform.store.testing.StoreFixture;
import org.cityloom.platform.store.testing.TestDatabase;
import org.cityloom.platform.telemetry.internal.TelemetrySessions;
import org.cityloom.platform.telemetry.testing.StoredRows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is asked of the tables. */
class HistoryTest {
    private static final Instant START = Instant.parse("2026-03-01T23:59:00Z");
    private static final SchemaReady READY = () -> "telemetry";

    @TempDir
    Path folder;

    private static StoredHistory history(TelemetryTables tables) {
        return new StoredHistory(tables, Clock.systemUTC(), Duration.ofMinutes(3));
    }

    private static HistoryQuery query(@Nullable String signal, @Nullable HistoryCursor after, int limit) {
        return new HistoryQuery("a", START, START.plus(Duration.ofHours(1)), signal, after, limit);
    }

    @ParameterizedTest
    @EnumSource
    void isReadInOrderOfDeviceTimePageByPage(TestDatabase database) {
        try (StoreFixture store = database.open(folder).migrate("telemetry", TelemetrySessions.class)) {
            TelemetryTables tables = new TelemetryTables(READY, store.dataSource(), store.transactions());
            List<Measurement> written = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                Map<String, Double> signals =
                        i % 5 == 0 ? Map.of("speed", 1.0, "load", 12.25) : Map.of("speed", i / 10.0);
                Position position = i % 2 == 0 ? new Position(27.25, 111.5) : null;
                written.add(new Measurement("a", START.plusSeconds(i / 2), i % 2, position, signals));
            }
            List<Measurement> shuffled = new ArrayList<>(written);
            Collections.shuffle(shuffled, new Random(3));
            new StoredRows(store, tables).add(shuffled);
            List<Measurement> read = new ArrayList<>();
            HistoryCursor after = null;
            for (int page = 0; page < 8; page++) {
                List<Measurement> part = history(tables).measurements(query(null, after, 70));
                read.addAll(part);
                after = new HistoryCursor(
                        part.get(part.size() - 1).time(),
                        part.get(part.size() - 1).sequence());
            }
            assertThat(read).containsExactlyElementsOf(written);
            assertThat(history(tables).measurements(query("load", null, 1000)))
                    .containsExactlyElementsOf(written.stream()
                            .filter(m -> m.signals().containsKey("load"))
                            .toList());
            assertThat(history(tables).measurements(query("unheard-of", null, 10)))
                    .isEmpty();
            assertThatThrownBy(() -> history(tables).measurements(query(null, null, 1001)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("limit");
        }
    }

    @ParameterizedTest
    @EnumSource
    void knowsTheNewestByDeviceTimeAndCompletesItsSignals(TestDatabase database) {
        try (StoreFixture store = database.open(folder).migrate("telemetry", TelemetrySessions.class)) {
            TelemetryTables tables = new TelemetryTables(READY, store.dataSource(), store.transactions());
            StoredRows rows = new StoredRows(store, tables);
            rows.add(new Measurement("a", START, 0, null, Map.of("speed", 10.0, "load", 5.0)));
            rows.add(
                    StoredRows.measurement("a", START.plusSeconds(5), 0, 20), StoredRows.measurement("b", START, 0, 1));
            rows.add(StoredRows.measurement("a", START.plusSeconds(3), 0, 30)); // late
            for (TelemetryTables seen :
                    List.of(tables, new TelemetryTables(READY, store.dataSource(), store.transactions()))) {
                Measurement last = history(seen).lastKnown("a").orElseThrow().measurement();
                assertThat(last.time()).isEqualTo(START.plusSeconds(5));
                assertThat(last.signals()).isEqualTo(Map.of("speed", 20.0, "load", 5.0));
                assertThat(history(seen).lastKnown(List.of("a", "b", "c"))).containsOnlyKeys("a", "b");
                assertThat(history(seen).lastKnown("c")).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesTheSameTripleOnce(TestDatabase database) {
        try (StoreFixture store = database.open(folder).migrate("telemetry", TelemetrySessions.class)) {
            TelemetryTables tables = new TelemetryTables(READY, store.dataSource(), store.transactions());
            StoredRows rows = new StoredRows(store, tables);
            Measurement one = StoredRows.measurement("a", START, 0, 1);
            Measurement two = StoredRows.measurement("a", START, 1, 2);
            Measurement other = StoredRows.measurement("b", START, 0, 3);
            assertThat(rows.add(one, other)).containsExactly(one, other);
            assertThat(rows.add(one, two, other)).containsExactly(two);
            assertThat(rows.add(one, two)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsDeadLettersUpToTheirNumberAndAge(TestDatabase database) {
        try (StoreFixture store = database.open(folder).migrate("telemetry", TelemetrySessions.class)) {
            DeadLetterTable letters = new DeadLetterTable(READY, store.dataSource());
            IntStream.range(0, 30)
                    .forEach(i -> letters.record(new DeadLetter(
                            0, START.plusSeconds(i), "t\u0000opic", "a", "reason " + i, "x".repeat(3000), 3000)));
            assertThat(letters.list(new PageRequest(0, 2)).items())
                    .extracting(DeadLetter::reason)
                    .containsExactly("reason 29", "reason 28");
            assertThat(letters.list(new PageRequest(28, 10)).items()).hasSize(2);
            assertThat(letters.list(new PageRequest(0, 1)).items().get(0).payload())
                    .hasSize(1024);
            letters.trim(20, START);
            assertThat(letters.list(new PageRequest(0, 1)).total()).isEqualTo(20);
            letters.trim(20, START.plusSeconds(25));
            assertThat(letters.list(new PageRequest(0, 1)).total()).isEqualTo(5);
        }
    }
}
