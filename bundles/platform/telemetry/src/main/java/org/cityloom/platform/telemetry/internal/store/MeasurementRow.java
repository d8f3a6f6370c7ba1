/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.telemetry.internal.store;

import org.cityloom.api.telemetry.Measurement;
import org.cityloom.platform.telemetry.internal.check.Entry;

/**
 * A checked measurement with its signals as they are stored.
 *
 * @param entry what was checked
 * @param signals as {@link SignalCodec} wrote them
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared; a copy would double the cost
public record MeasurementRow(Entry entry, byte[] signals) {
    /** What was measured. */
    public Measurement measurement() {
        return entry.measurement();
    }

    long millis() {
        return measurement().time().toEpochMilli();
    }
}
