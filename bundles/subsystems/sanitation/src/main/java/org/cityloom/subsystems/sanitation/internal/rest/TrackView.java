/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal.rest;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.devices.Device;
import org.cityloom.api.places.Position;
import org.cityloom.api.telemetry.HistoryCursor;
import org.cityloom.api.telemetry.Measurement;
import org.cityloom.subsystems.sanitation.internal.Tracks;

/**
 * A track in a compact form: one row of numbers per fix.
 *
 * @param id of the vehicle
 * @param plate its licence plate
 * @param columns what the numbers of a row are; time in milliseconds since 1970, the others in the units of the signals
 * @param fixes the rows in order of time; null where a fix does not tell
 * @param next parameter 'after' of the following part; null if there is none
 */
public record TrackView(
        String id, String plate, List<String> columns, List<List<@Nullable Number>> fixes, @Nullable String next) {

    private static final List<String> SIGNALS = List.of("speed", "heading", "pressure", "pump", "brush", "tank");
    private static final List<String> COLUMNS =
            List.of("time", "latitude", "longitude", "speed", "heading", "pressure", "pump", "brush", "tank");

    static TrackView of(Device vehicle, Tracks.Track track) {
        HistoryCursor next = track.next();
        return new TrackView(
                vehicle.id(),
                vehicle.name(),
                COLUMNS,
                track.fixes().stream().map(TrackView::row).toList(),
                next == null ? null : Parameters.text(next));
    }

    private static List<@Nullable Number> row(Measurement fix) {
        @Nullable Number[] row = new Number[COLUMNS.size()];
        Position position = fix.position();
        row[0] = fix.time().toEpochMilli();
        if (position != null) {
            row[1] = position.latitude();
            row[2] = position.longitude();
        }
        for (int i = 0; i < SIGNALS.size(); i++) {
            row[3 + i] = fix.signals().get(SIGNALS.get(i));
        }
        return Arrays.asList(row);
    }
}
