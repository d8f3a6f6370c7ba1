/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.broker.internal.server;

import java.time.Duration;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * How fast devices may send. Who is faster is not read for a while, so that its own network holds it back; nothing is lost by that.
 *
 * @param usual for types that are not named
 * @param byType for devices of that type
 * @param patience how long without a break a device may be held back; then it is sent away
 */
public record RateLimits(DeviceRate usual, Map<String, DeviceRate> byType, Duration patience) {
    /** {@link DeviceRate#DEFAULT}; sent away after 30 minutes, in which half a million messages get through. */
    public static final RateLimits DEFAULT = new RateLimits(DeviceRate.DEFAULT, Map.of(), Duration.ofMinutes(30));

    public RateLimits {
        byType = Map.copyOf(byType);
    }

    DeviceRate of(@Nullable String type) {
        return type == null ? usual : byType.getOrDefault(type, usual);
    }
}
