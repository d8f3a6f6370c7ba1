/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.telemetry.internal.check;

import java.time.Instant;

import org.cityloom.api.devices.Device;
import org.cityloom.api.telemetry.Measurement;

/**
 * A measurement that passed every check.
 *
 * @param measurement what the handler gets
 * @param device who measured
 * @param message where it stood
 */
public record Entry(Measurement measurement, Device device, InboundMessage message) {
    /** What makes it unique. */
    public Key key() {
        return new Key(measurement.deviceId(), measurement.time().toEpochMilli(), measurement.sequence());
    }

    /**
     * The unique key of a measurement.
     *
     * @param deviceId which device
     * @param time epoch milliseconds
     * @param sequence as the device counted
     */
    public record Key(String deviceId, long time, long sequence) {
        /** For a reason that people read. */
        public String text() {
            return "measurement at " + Instant.ofEpochMilli(time) + ", sequence " + sequence;
        }
    }
}
