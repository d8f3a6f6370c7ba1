/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A zone that somebody switched by hand, until it expires.
 *
 * @param zone id of the zone
 * @param on whether its lamps are to be lit
 * @param from when it began; no other of the zone began in the same millisecond
 * @param until when it expires
 * @param by id of the person
 * @param reason why; may be empty
 * @param endedAt when it was taken back or another took its place; null if neither happened
 * @param endedBy who did that; null if nobody did
 */
public record HandSwitch(
        String zone,
        boolean on,
        Instant from,
        Instant until,
        String by,
        String reason,
        @Nullable Instant endedAt,
        @Nullable String endedBy) {

    /** Whether it decides at that moment. */
    public boolean holds(Instant moment) {
        return endedAt == null && !moment.isBefore(from) && moment.isBefore(until);
    }

    /** Tells it apart from all others. */
    public String key() {
        return zone + "@" + from.toEpochMilli();
    }
}
