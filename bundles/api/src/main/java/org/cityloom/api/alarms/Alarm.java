/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.alarms;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.places.Position;
import org.cityloom.api.text.LocalizedText;

/**
 * An alarm as it stands. At most one alarm per (device, kind) is open, that is: not cleared.
 *
 * @param id unique
 * @param subsystem id of the subsystem of the rule
 * @param kind id of the {@link AlarmKind}
 * @param deviceId which device
 * @param severity how bad
 * @param text what was found
 * @param position where; null if unknown
 * @param area code of the unit grid it lies in; null outside the city
 * @param raisedAt device time of the cause
 * @param acknowledgedAt when a person took note; null before
 * @param acknowledgedBy who took note; null before
 * @param clearedAt device time when the cause went away, or when a person cleared it; null while open
 */
public record Alarm(
        long id,
        String subsystem,
        String kind,
        String deviceId,
        Severity severity,
        LocalizedText text,
        @Nullable Position position,
        @Nullable String area,
        Instant raisedAt,
        @Nullable Instant acknowledgedAt,
        @Nullable String acknowledgedBy,
        @Nullable Instant clearedAt) {}
