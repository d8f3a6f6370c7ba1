/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.telemetry.internal.store;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.telemetry.LastKnown;
import org.cityloom.api.telemetry.Measurement;

/**
 * What is kept of a device.
 *
 * @param lastKnown its newest measurement
 * @param signals those of the newest measurement as {@link SignalCodec} wrote them
 * @param memory what the handler wants remembered now; null leaves what is there
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared; a copy would double the cost
public record StateRow(LastKnown lastKnown, byte[] signals, @Nullable String memory) {
    Measurement measurement() {
        return lastKnown.measurement();
    }
}
