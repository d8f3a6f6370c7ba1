/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.telemetry.internal.flow;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is remembered of the devices of one partition, so that a batch need not read it; the partition is their only writer. An
 * empty text stands for a device without a memory. For one thread.
 */
final class MemoryCache extends LinkedHashMap<String, String> {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 20_000; // default: at most 160 MB if every handler used all it may, 4 MB as they do
    private static final float LOAD = 0.75f;

    MemoryCache() {
        super(1024, LOAD, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
        return size() > MOST;
    }
}
