/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.telemetry.internal.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Which minutes of which devices got measurements that no roll-up has counted yet. Written as one row with each batch, in its
 * transaction: so a crash loses no mark, late back-fill is marked like everything else, and writers and the roll-up never wait
 * for each other.
 */
final class DirtyMarks {
    private static final long MINUTE = 60_000;
    private static final int ROW_BYTES = 512 * 1024; // H2 takes at most twice as many in a value
    private static final int MINUTES_TOGETHER = 10_000;

    private final Map<String, NavigableSet<Long>> minutes = new HashMap<>();
    private int size;

    void add(String deviceId, long epochMillis) {
        if (minutes.computeIfAbsent(deviceId, d -> new TreeSet<>()).add(Math.floorDiv(epochMillis, MINUTE))) {
            size++;
        }
    }

    /** How many minutes of devices are marked. */
    int size() {
        return size;
    }

    /** Minutes since the epoch by device. */
    Map<String, NavigableSet<Long>> minutes() {
        return minutes;
    }

    /** The marks as rows of a bounded size. */
    List<byte[]> encode() {
        List<byte[]> rows = new ArrayList<>();
        Bytes bytes = new Bytes(Math.min(minutes.size() * 32, ROW_BYTES));
        minutes.forEach((device, marked) -> {
            Iterator<Long> left = marked.iterator();
            for (int rest = marked.size(); rest > 0; rest -= MINUTES_TOGETHER) {
                encode(bytes, device, left, Math.min(rest, MINUTES_TOGETHER));
                if (bytes.length() >= ROW_BYTES) {
                    rows.add(bytes.copy());
                    bytes.clear();
                }
            }
        });
        if (bytes.length() > 0) {
            rows.add(bytes.copy());
        }
        return rows;
    }

    private static void encode(Bytes bytes, String device, Iterator<Long> marked, int count) {
        bytes.putText(device);
        bytes.putVarint(count);
        long before = 0;
        for (int i = 0; i < count; i++) {
            long minute = marked.next();
            bytes.putZigzag(minute - before);
            before = minute;
        }
    }

    /** Adds the marks of an encoded row. */
    void addEncoded(byte[] encoded) {
        Bytes.Reader reader = new Bytes.Reader(encoded);
        while (reader.hasMore()) {
            NavigableSet<Long> marked = minutes.computeIfAbsent(reader.getText(), d -> new TreeSet<>());
            long count = reader.getVarint();
            long minute = 0;
            for (long i = 0; i < count; i++) {
                minute += reader.getZigzag();
                if (marked.add(minute)) {
                    size++;
                }
            }
        }
    }
}
