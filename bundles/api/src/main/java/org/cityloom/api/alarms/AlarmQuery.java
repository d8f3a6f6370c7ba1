/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.alarms;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.people.AreaScope;

/**
 * Which alarms are wanted; a null field does not restrict.
 *
 * @param subsystem id of the subsystem
 * @param kind id of the kind
 * @param deviceId which device
 * @param open true for open ones, false for cleared ones
 * @param from raised at or after
 * @param to raised before
 * @param within only those that lie there
 */
public record AlarmQuery(
        @Nullable String subsystem,
        @Nullable String kind,
        @Nullable String deviceId,
        @Nullable Boolean open,
        @Nullable Instant from,
        @Nullable Instant to,
        AreaScope within) {
    /** Those in the whole city, and outside. */
    public AlarmQuery(
            @Nullable String subsystem,
            @Nullable String kind,
            @Nullable String deviceId,
            @Nullable Boolean open,
            @Nullable Instant from,
            @Nullable Instant to) {
        this(subsystem, kind, deviceId, open, from, to, AreaScope.EVERYWHERE);
    }

    /** All alarms. */
    public static final AlarmQuery ALL = new AlarmQuery(null, null, null, null, null, null);
}
