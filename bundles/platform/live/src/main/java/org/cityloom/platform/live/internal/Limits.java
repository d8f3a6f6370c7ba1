/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.live.internal;

import java.time.Duration;

/**
 * The bounds of the live stream, see {@link LiveConfiguration}.
 *
 * @param screens streams at a time
 * @param keys that may wait for one screen
 * @param interval between two events of a key
 * @param ping longest silence
 * @param stalled how long a screen may take nothing
 */
record Limits(int screens, int keys, Duration interval, Duration ping, Duration stalled) {
    static Limits of(LiveConfiguration configuration) {
        return new Limits(
                configuration.maximum_screens(),
                configuration.maximum_keys(),
                Duration.ofMillis(configuration.interval_milliseconds()),
                Duration.ofSeconds(configuration.ping_seconds()),
                Duration.ofSeconds(configuration.stalled_seconds()));
    }
}
