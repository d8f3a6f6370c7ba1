/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.broker.internal.server;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

import org.cityloom.platform.devices.DeviceAccess;

/** The traffic of each registered device that has signed in, about 200 bytes each, and what was done about it. */
final class TrafficLimits {
    private final RateLimits limits;
    private final DeviceAccess access;
    private final LongSupplier nanoTime;
    private final Map<String, DeviceTraffic> byDevice = new ConcurrentHashMap<>();
    private final AtomicInteger slowedNow = new AtomicInteger();
    private final AtomicLong slowed = new AtomicLong();
    private final AtomicLong sentAway = new AtomicLong();

    TrafficLimits(RateLimits limits, DeviceAccess access, LongSupplier nanoTime) {
        this.limits = limits;
        this.access = access;
        this.nanoTime = nanoTime;
    }

    RateLimits limits() {
        return limits;
    }

    /** Of somebody who has not proven yet who it is. */
    DeviceTraffic ofStranger() {
        return new DeviceTraffic(limits.usual(), nanoTime);
    }

    /** Of a device that has proven who it is. */
    DeviceTraffic of(String device) {
        DeviceRate rate = limits.of(access.typeOf(device).orElse(null));
        return byDevice.compute(
                device,
                (id, known) -> known != null && known.rate().equals(rate) ? known : new DeviceTraffic(rate, nanoTime));
    }

    /** Forgets a device that is not registered any more. */
    void changed(String device) {
        if (access.typeOf(device).isEmpty()) {
            byDevice.remove(device);
        }
    }

    void slowDown() {
        slowed.incrementAndGet();
        slowedNow.incrementAndGet();
    }

    void goOn() {
        slowedNow.decrementAndGet();
    }

    void sendAway() {
        sentAway.incrementAndGet();
    }

    int slowedNow() {
        return slowedNow.get();
    }

    long slowed() {
        return slowed.get();
    }

    long sentAway() {
        return sentAway.get();
    }
}
