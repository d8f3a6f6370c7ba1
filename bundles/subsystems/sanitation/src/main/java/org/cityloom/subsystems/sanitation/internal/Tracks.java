/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.page.PageRequest;
import org.cityloom.api.places.Position;
import org.cityloom.api.telemetry.HistoryCursor;
import org.cityloom.api.telemetry.HistoryQuery;
import org.cityloom.api.telemetry.Measurement;
import org.cityloom.api.telemetry.TelemetryHistory;

/** Where vehicles were, thinned to what a map can show. Blocks on the database. */
@Component(service = Tracks.class)
public final class Tracks {

    private static final int MAXIMUM_PAGES =
            20; // read in one call (default), so that sparse results cannot take for ever

    private final TelemetryHistory history;

    @Activate
    public Tracks(@Reference TelemetryHistory history) {
        this.history = history;
    }

    /**
     * A part of a track.
     *
     * @param fixes in order of time, each with a position
     * @param next continue behind this one; null if the track is complete
     */
    public record Track(List<Measurement> fixes, @Nullable HistoryCursor next) {}

    /**
     * The fixes of a vehicle, of each step of time the first; may return fewer than the limit with more to come.
     *
     * @param from first moment, inclusive
     * @param to last moment, exclusive
     * @param after continue behind this one; null from the beginning
     * @param step 0 for every fix
     * @param limit the most fixes to return
     */
    public Track track(String id, Instant from, Instant to, @Nullable HistoryCursor after, Duration step, int limit) {
        List<Measurement> fixes = new ArrayList<>();
        HistoryCursor cursor = after;
        Instant earliest = Instant.MIN;
        for (int pages = 0; pages < MAXIMUM_PAGES; pages++) {
            List<Measurement> page =
                    history.measurements(new HistoryQuery(id, from, to, null, cursor, PageRequest.MAXIMUM_LIMIT));
            for (Measurement fix : page) {
                if (fixes.size() == limit) {
                    return new Track(fixes, cursor);
                }
                cursor = new HistoryCursor(fix.time(), fix.sequence());
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
