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
 * What a rule found.
 *
 * @param subsystem id of the subsystem of the rule
 * @param kind id of the {@link AlarmKind}
 * @param deviceId which device
 * @param severity how bad
 * @param at the moment of the measurement that caused it (device time)
 * @param position where; null if unknown
 * @param text one sentence with the figures: "62 km/h for 12 s where 50 km/h is allowed"
 */
public record AlarmRaise(
        String subsystem,
        String kind,
        String deviceId,
        Severity severity,
        Instant at,
        @Nullable Position position,
        LocalizedText text) {}
