/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.telemetry.internal.decode;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A few signals in two flat arrays, in the order in which they were read. Millions of these pass through every few minutes,
 * so they carry no buckets and no boxes.
 */
public final class SignalValues extends AbstractMap<String, Double> {
    /** No signals. */
    public static final SignalValues NONE = new SignalValues(new String[0], new double[0]);

    private final String[] names;
    private final double[] values;

    SignalValues(String[] names, double[] values) {
        this.names = names;
        this.values = values;
    }

    /** Which signal stands at that place, from 0. */
    public String name(int index) {
        return names[index];
    }

    /** The value at that place, from 0. */
    public double value(int index) {
        return values[index];
    }

    /** The same signals, completed with those of the other that are missing here. */
    public static Map<String, Double> complete(Map<String, Double> signals, Map<String, Double> others) {
        if (signals.keySet().containsAll(others.keySet())) {
            return signals;
        }
        Builder all = new Builder();
        others.forEach(all::put);
        signals.forEach(all::put);
        return all.build();
    }

    @Override
    public int size() {
        return names.length;
    }

    @Override
    public @Nullable Double get(@Nullable Object key) {
        int index = indexOf(key);
        return index < 0 ? null : values[index];
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return indexOf(key) >= 0;
    }

    private int indexOf(@Nullable Object key) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(key)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public Set<Entry<String, Double>> entrySet() {
        return new Entries();
    }

    private final class Entries extends AbstractSet<Entry<String, Double>> {
        @Override
        public int size() {
            return names.length;
        }

        @Override
        public Iterator<Entry<String, Double>> iterator() {
            return new Iterator<>() {
                private int next;

                @Override
                public boolean hasNext() {
                    return next < names.length;
                }

                @Override
                public Entry<String, Double> next() {
                    if (next >= names.length) {
                        throw new NoSuchElementException();
                    }
                    Entry<String, Double> entry = new SimpleImmutableEntry<>(names[next], values[next]);
                    next++;
                    return entry;
                }
            };
        }
    }

    /** Collects signals; a name given twice keeps its last value. */
    public static final class Builder {
        private String[] names = new String[8];
        private double[] values = new double[8];
        private int size;

        /** How many signals there are so far. */
        public int size() {
            return size;
        }

        /** Sets a signal. */
        public void put(String name, double value) {
            for (int i = 0; i < size; i++) {
                if (names[i].equals(name)) {
                    values[i] = value;
                    return;
                }
            }
            if (size == names.length) {
                names = Arrays.copyOf(names, size * 2);
                values = Arrays.copyOf(values, size * 2);
            }
            names[size] = name;
            values[size++] = value;
        }

        /** The signals so far; the builder is empty afterwards and can be used again. */
        public SignalValues build() {
            SignalValues built =
                    size == 0 ? NONE : new SignalValues(Arrays.copyOf(names, size), Arrays.copyOf(values, size));
            size = 0;
            return built;
        }
    }
}
