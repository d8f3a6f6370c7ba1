/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.telemetry;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.places.Position;

/**
 * What one device measured at one moment. (device, time, sequence) is unique: the same triple twice is one measurement.
 *
 * @param deviceId which device
 * @param time the device's own clock, milliseconds
 * @param sequence tells apart measurements of the same millisecond; 0 where the device does not count
 * @param position where it was; null for what does not move
 * @param signals finite values by signal name, in the units that the device type declares
 */
public record Measurement(
        String deviceId, Instant time, long sequence, @Nullable Position position, Map<String, Double> signals) {

    /** The value of a signal, or the given one where it is missing. */
    public double signal(String name, double otherwise) {
        Double value = signals.get(name);
        return value == null ? otherwise : value;
    }
}
