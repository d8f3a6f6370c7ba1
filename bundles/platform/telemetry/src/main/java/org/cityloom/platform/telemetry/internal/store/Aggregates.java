/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.telemetry.internal.store;

import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/** What became of each signal within one minute or hour: smallest, largest, sum and count, by the number of its name. */
final class Aggregates {
    private final Map<Integer, Aggregate> signals = new TreeMap<>();

    void add(int signal, double value) {
        signals.computeIfAbsent(signal, s -> new Aggregate()).add(value, value, value, 1);
    }

    void addEncoded(byte[] encoded) {
        Bytes.Reader reader = new Bytes.Reader(encoded);
        while (reader.hasMore()) {
            int signal = (int) reader.getVarint();
            long count = reader.getVarint();
            signals.computeIfAbsent(signal, s -> new Aggregate())
                    .add(reader.getDouble(), reader.getDouble(), reader.getDouble(), count);
        }
    }

    void addAll(Aggregates others) {
        others.signals.forEach((signal, aggregate) ->
                signals.computeIfAbsent(signal, s -> new Aggregate()).add(aggregate));
    }

    @Nullable
    Aggregate get(int signal) {
        return signals.get(signal);
    }

    byte[] encode() {
        Bytes bytes = new Bytes(signals.size() * 32);
        signals.forEach((signal, aggregate) -> {
            bytes.putVarint(signal);
            bytes.putVarint(aggregate.count);
            bytes.putDouble(aggregate.minimum);
            bytes.putDouble(aggregate.maximum);
            bytes.putDouble(aggregate.sum);
        });
        return bytes.copy();
    }

    /** Of one signal. */
    static final class Aggregate {
        private double minimum = Double.POSITIVE_INFINITY;
        private double maximum = Double.NEGATIVE_INFINITY;
        private double sum;
        private long count;

        void add(double least, double most, double total, long number) {
            minimum = Math.min(minimum, least);
            maximum = Math.max(maximum, most);
            sum += total;
            count += number;
        }

        void add(Aggregate other) {
            add(other.minimum, other.maximum, other.sum, other.count);
        }

        double minimum() {
            return minimum;
        }

        double maximum() {
            return maximum;
        }

        double mean() {
            return sum / count;
        }

        long count() {
            return count;
        }
    }
}
