/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.telemetry;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.page.PageRequest;
import org.cityloom.api.places.Position;

/**
 * Where a device was, thinned to what a map can show, or a part of that.
 *
 * @param fixes in order of time, each with a position
 * @param next continue behind this one; null if the track is complete
 */
public record Track(List<Measurement> fixes, @Nullable HistoryCursor next) {

    private static final int MAXIMUM_PAGES =
            20; // read in one call (default), so that sparse results cannot take for ever

    public Track {
        fixes = List.copyOf(fixes);
    }

    /**
     * Reads the fixes of a device, of each step of time the first; may return fewer than the limit with more to come. Blocks on the store.
     *
     * @param from first moment, inclusive
     * @param to last moment, exclusive
     * @param after continue behind this one; null from the beginning
     * @param step 0 for every fix
     * @param limit the most fixes to return
     */
    public static Track read(
            TelemetryHistory history,
            String deviceId,
            Instant from,
            Instant to,
            @Nullable HistoryCursor after,
            Duration step,
            int limit) {
        List<Measurement> fixes = new ArrayList<>();
        HistoryCursor cursor = after;
        Instant earliest = Instant.MIN;
        for (int pages = 0; pages < MAXIMUM_PAGES; pages++) {
            List<Measurement> page =
                    history.measurements(new HistoryQuery(deviceId, from, to, null, cursor, PageRequest.MAXIMUM_LIMIT));
            for (Measurement fix : page) {
                if (fixes.size() == limit) {
                    return new Track(fixes, cursor);
                }
                cursor = HistoryCursor.behind(fix);
                Position position = fix.position();
                if (position != null && !fix.time().isBefore(earliest)) {
                    fixes.add(fix);
                    earliest = fix.time().plus(step);
                }
            }
            if (page.size() < PageRequest.MAXIMUM_LIMIT) {
                return new Track(fixes, null);
            }
        }
        return new Track(fixes, cursor);
    }
}
