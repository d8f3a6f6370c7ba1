/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.telemetry;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.cityloom.api.places.Position;

import static org.assertj.core.api.Assertions.assertThat;

class TrackTest {

    private static final Instant START = Instant.parse("2026-11-23T08:00:00Z");

    private final Recorded history = new Recorded(5000);

    @Test
    void returnsEveryFixInOrderOverSeveralParts() {
        List<Measurement> all = new ArrayList<>();
        Track track = Track.read(history, "t", START, START.plusSeconds(5000), null, Duration.ZERO, 1700);
        all.addAll(track.fixes());
        while (track.next() != null) {
            track = Track.read(history, "t", START, START.plusSeconds(5000), track.next(), Duration.ZERO, 1700);
            all.addAll(track.fixes());
        }
        assertThat(all).isEqualTo(history.all());
    }

    @Test
    void keepsTheFirstFixOfEachStep() {
        Track track = Track.read(history, "t", START, START.plusSeconds(100), null, Duration.ofSeconds(30), 1000);
        assertThat(track.fixes())
                .extracting(fix -> Duration.between(START, fix.time()).toSeconds())
                .containsExactly(0L, 30L, 60L, 90L);
        assertThat(track.next()).isNull();
    }

    @Test
    void leavesOutTheEndOfTheTime() {
        Track track = Track.read(history, "t", START.plusSeconds(10), START.plusSeconds(20), null, Duration.ZERO, 1000);
        assertThat(track.fixes()).hasSize(10);
    }

    /** A fix a second. */
    private record Recorded(int count) implements TelemetryHistory {

        List<Measurement> all() {
            List<Measurement> all = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                all.add(new Measurement(
                        "t", START.plusSeconds(i), i, new Position(27 + i / 1e5, 111), Map.of("speed", 36.0)));
            }
            return all;
        }

        @Override
        public List<Measurement> measurements(HistoryQuery query) {
            return all().stream()
                    .filter(fix ->
                            !fix.time().isBefore(query.from()) && fix.time().isBefore(query.to()))
                    .filter(fix -> query.after() == null
                            || fix.time().isAfter(query.after().time()))
                    .limit(query.limit())
                    .toList();
        }

        @Override
        public List<SeriesPoint> series(String deviceId, String signal, Instant from, Instant to, int points) {
            return List.of();
        }

        @Override
        public Optional<LastKnown> lastKnown(String deviceId) {
            return Optional.empty();
        }

        @Override
        public Map<String, LastKnown> lastKnown(Collection<String> deviceIds) {
            return Map.of();
        }
    }
}
