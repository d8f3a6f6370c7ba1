/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.rest.internal;

import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

import org.apache.cxf.Bus;
import org.apache.cxf.bus.extension.ExtensionManagerBus;

/**
 * Buses that are ready before they are needed: making one takes half of the time of a publication, and while a subsystem is replaced
 * its callers wait for that.
 */
final class SpareBuses {
    private static final int SPARE = 8; // a subsystem has some three to six resources; a bus takes about 100 kB

    private final BlockingQueue<Bus> spare = new ArrayBlockingQueue<>(SPARE);

    /** A bus of its own for one resource. */
    Bus take() {
        Bus ready = spare.poll();
        return ready == null ? make() : ready;
    }

    /** Makes up for those that were taken. */
    void refill() {
        while (spare.remainingCapacity() > 0) {
            Bus made = make();
            if (!spare.offer(made)) {
                made.shutdown(true);
            }
        }
    }

    /** Shuts down those that nobody needed. */
    void close() {
        for (Bus bus = spare.poll(); bus != null; bus = spare.poll()) {
            bus.shutdown(true);
        }
    }

    private static Bus make() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(ExtensionManagerBus.class.getClassLoader()); // CXF looks its parts up there
        try {
            return new ExtensionManagerBus(Map.of(), Map.of(), ExtensionManagerBus.class.getClassLoader());
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
