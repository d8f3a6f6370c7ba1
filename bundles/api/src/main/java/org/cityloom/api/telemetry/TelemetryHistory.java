/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.telemetry;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

/** What was measured. Safe for all threads; every call but {@link #lastKnown} reads the store and blocks. */
@ProviderType
public interface TelemetryHistory {
    /** The most points of a series. */
    int MAXIMUM_POINTS = 5000;

    /** Measurements in order of (time, sequence), at most as many as the query's limit. */
    List<Measurement> measurements(HistoryQuery query);

    /**
     * A signal down-sampled to intervals of equal length; intervals without a value are left out. Read from the 1-minute
     * and 1-hour roll-ups where these are fine enough.
     *
     * @param points 1 to {@link #MAXIMUM_POINTS}
     */
    List<SeriesPoint> series(String deviceId, String signal, Instant from, Instant to, int points);

    /** The newest measurement of the device. */
    Optional<LastKnown> lastKnown(String deviceId);

    /** The newest measurements of those devices that have one, by device id. */
    Map<String, LastKnown> lastKnown(Collection<String> deviceIds);
}
