/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.telemetry.internal.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.telemetry.SeriesPoint;

/**
 * Down-samples a signal. Intervals shorter than a minute are counted from the measurements; longer ones are whole minutes or
 * hours and are counted from the roll-ups, with the ends of the range, and what is too new to be rolled up, from the finer
 * source. So the result is the same as if everything were counted from the measurements.
 */
final class SeriesReader {
    private static final int PAGE = 5_000;

    private final TelemetryTables tables;
    private final MeasurementReader measurements;
    private final Clock clock;
    private final Duration rollUpLag;

    /** @param rollUpLag after how long a measurement is surely rolled up */
    SeriesReader(TelemetryTables tables, Clock clock, Duration rollUpLag) {
        this.tables = tables;
        this.measurements = new MeasurementReader(tables.source());
        this.clock = clock;
        this.rollUpLag = rollUpLag;
    }

    List<SeriesPoint> read(String deviceId, String signal, Instant from, Instant to, int points) {
        Integer id = tables.dictionary().find(signal);
        if (id == null) {
            return List.of();
        }
        Sampling sampling = new Sampling(deviceId, id, from.toEpochMilli(), to.toEpochMilli(), points);
        sampling.read();
        return sampling.points();
    }

    /** One request. */
    private final class Sampling {
        private final String device;
        private final int signal;
        private final long from;
        private final long to;
        private final long origin;
        private final long interval;
        private final @Nullable RollUpTable unit; // both origin and interval are multiples of it; null below a minute
        private final Map<Long, Aggregates.Aggregate> intervals = new TreeMap<>();

        Sampling(String device, int signal, long from, long to, int points) {
            this.device = device;
            this.signal = signal;
            this.from = from;
            this.to = to;
            long fine = ceilingDivision(to - from, points);
            if (fine < RollUpTable.MINUTE.millis()) {
                unit = null;
                origin = from;
                interval = Math.max(1, fine);
            } else {
                RollUpTable table = fine < RollUpTable.HOUR.millis() ? RollUpTable.MINUTE : RollUpTable.HOUR;
                unit = table;
                origin = table.floor(from);
                interval = table.ceiling(ceilingDivision(to - origin, points));
            }
        }

        void read() {
            if (unit == null) {
                raw(from, to);
            } else {
                level(unit, from, to);
            }
        }

        /** Whole buckets from the roll-up, both ends from what is finer. */
        private void level(RollUpTable table, long start, long end) {
            long rolledUp = table.floor(clock.millis() - rollUpLag.toMillis());
            long first = Math.min(table.ceiling(start), end);
            long last = Math.max(first, Math.min(table.floor(end), rolledUp));
            finer(table, start, first);
            table.read(tables.source(), device, first, last)
                    .forEach((bucket, aggregates) -> add(bucket, aggregates.get(signal)));
            finer(table, last, end);
        }

        private void finer(RollUpTable table, long start, long end) {
            if (start >= end) {
                return;
            }
            if (table == RollUpTable.HOUR) {
                level(RollUpTable.MINUTE, start, end);
            } else {
                raw(start, end);
            }
        }

        private void raw(long start, long end) {
            measurements.forEach(device, Instant.ofEpochMilli(start), Instant.ofEpochMilli(end), PAGE, row -> {
                Double value = tables.codec().find(row.signals(), signal);
                if (value != null) {
                    interval(row.time().toEpochMilli()).add(value, value, value, 1);
                }
            });
        }

        private void add(long time, Aggregates.@Nullable Aggregate aggregate) {
            if (aggregate != null) {
                interval(time).add(aggregate);
            }
        }

        private Aggregates.Aggregate interval(long time) {
            return intervals.computeIfAbsent((time - origin) / interval, i -> new Aggregates.Aggregate());
        }

        List<SeriesPoint> points() {
            List<SeriesPoint> points = new ArrayList<>(intervals.size());
            intervals.forEach((index, aggregate) -> points.add(new SeriesPoint(
                    Instant.ofEpochMilli(origin + index * interval),
                    aggregate.minimum(),
                    aggregate.maximum(),
                    aggregate.mean(),
                    aggregate.count())));
            return points;
        }
    }

    private static long ceilingDivision(long dividend, long divisor) {
        return (dividend + divisor - 1) / divisor;
    }
}
