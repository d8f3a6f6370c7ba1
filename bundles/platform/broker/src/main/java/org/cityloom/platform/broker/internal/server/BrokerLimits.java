/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.broker.internal.server;

/**
 * What the broker may use. All numbers are defaults of ours and editable.
 *
 * @param packetBytes largest packet a client may send
 * @param deviceSessionSeconds longest time the session of a device outlives its connection
 * @param memoryBytes messages held in memory over all queues; beyond it they are read back from disk
 * @param queueDiskBytes pages on disk for each filter that sessions follow; beyond it publishers are refused
 * @param freeDiskBytes what must stay free on the disk; below it publishers are refused
 * @param rates how fast devices may send
 */
public record BrokerLimits(
        int packetBytes,
        int deviceSessionSeconds,
        long memoryBytes,
        long queueDiskBytes,
        long freeDiskBytes,
        RateLimits rates) {
    /** 1 MiB packets, 1 hour, 64 MiB in memory, 8 GiB of pages, 1 GiB left free. */
    public static final BrokerLimits DEFAULT =
            new BrokerLimits(1 << 20, 3600, 64L << 20, 8L << 30, 1L << 30, RateLimits.DEFAULT);
}
