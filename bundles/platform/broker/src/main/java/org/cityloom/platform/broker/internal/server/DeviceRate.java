/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.broker.internal.server;

/**
 * What a device may send in the long run, and at once after it was silent: a back-fill after an outage is a burst.
 *
 * @param messagesPerSecond in the long run
 * @param messageBurst messages at once
 * @param bytesPerSecond in the long run, packets as they come on the wire
 * @param byteBurst bytes at once
 */
public record DeviceRate(long messagesPerSecond, long messageBurst, long bytesPerSecond, long byteBurst) {
    /** 300 messages and 256 KiB a second; 20,000 messages (a day at one in 5 s) and 16 MiB at once. */
    public static final DeviceRate DEFAULT = new DeviceRate(300, 20_000, 256 << 10, 16 << 20);

    public DeviceRate {
        if (messagesPerSecond < 1 || messageBurst < 1 || bytesPerSecond < 1 || byteBurst < 1) {
            throw new IllegalArgumentException("a rate and a burst must be at least 1");
        }
    }
}
