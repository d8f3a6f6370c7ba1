/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.bench;

import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Notes ten times a second how much CPU time everybody has used, so that it can be said afterwards what was used between two
 * moments, which are only known from what was stored.
 */
final class CpuLog implements AutoCloseable {
    /** Everything that runs on this machine. */
    static final String MACHINE = "machine";

    private static final long INTERVAL_MILLIS = 100;

    private final Map<String, CpuClock> clocks = new ConcurrentHashMap<>();
    private final Map<String, NavigableMap<Long, Double>> readings = new ConcurrentHashMap<>();
    private final ScheduledExecutorService reader = Executors.newSingleThreadScheduledExecutor();

    CpuLog() {
        add(MACHINE, CpuClock.machine());
        var unused = reader.scheduleAtFixedRate(this::read, INTERVAL_MILLIS, INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Begins to note what that clock says. */
    void add(String name, CpuClock clock) {
        NavigableMap<Long, Double> noted = new ConcurrentSkipListMap<>();
        noted.put(System.currentTimeMillis(), clock.seconds());
        readings.put(name, noted);
        clocks.put(name, clock);
    }

    private void read() {
        clocks.forEach((name, clock) -> readings.get(name).put(System.currentTimeMillis(), clock.seconds()));
    }

    /** CPU seconds used between two moments; 0 for a name that was never added. */
    double used(String name, long fromMillis, long toMillis) {
        NavigableMap<Long, Double> noted = readings.get(name);
        return noted == null ? 0 : at(noted, toMillis) - at(noted, fromMillis);
    }

    /** How many processors each of the added ones kept busy between two moments, and everything else on the machine. */
    String busy(long fromMillis, long toMillis) {
        double seconds = (toMillis - fromMillis) / 1000.0;
        double others = used(MACHINE, fromMillis, toMillis) / seconds;
        StringBuilder told = new StringBuilder();
        for (String name : new TreeSet<>(clocks.keySet())) {
            if (!name.equals(MACHINE)) {
                double busy = used(name, fromMillis, toMillis) / seconds;
                others -= busy;
                told.append(String.format(Locale.ROOT, "%.1f %s, ", busy, name));
            }
        }
        return told
                + String.format(
                        Locale.ROOT,
                        "%.1f something else, of %d",
                        Math.max(0, others),
                        Runtime.getRuntime().availableProcessors());
    }

    /** Between two readings it is taken to have grown evenly. */
    private static double at(NavigableMap<Long, Double> noted, long millis) {
        Map.Entry<Long, Double> before = noted.floorEntry(millis);
        Map.Entry<Long, Double> after = noted.ceilingEntry(millis);
        if (before == null || after == null) {
            return (before == null ? noted.firstEntry() : before).getValue();
        }
        long span = after.getKey() - before.getKey();
        double share = span == 0 ? 0 : (double) (millis - before.getKey()) / span;
        return before.getValue() + share * (after.getValue() - before.getValue());
    }

    @Override
    public void close() {
        reader.shutdownNow();
    }
}
