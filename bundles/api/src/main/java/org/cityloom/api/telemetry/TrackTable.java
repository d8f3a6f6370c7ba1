/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.telemetry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.devices.Device;
import org.cityloom.api.places.Position;

/**
 * A track in a compact form for REST: one row of numbers for each fix.
 *
 * @param id of the device
 * @param plate what people call it, of a vehicle its licence plate
 * @param columns what the numbers of a row are; time in milliseconds since 1970, the others in the units of the signals
 * @param fixes the rows in order of time; null where a fix does not tell
 * @param next parameter 'after' of the following part; null if there is none
 */
public record TrackTable(
        String id, String plate, List<String> columns, List<List<@Nullable Number>> fixes, @Nullable String next) {

    private static final List<String> ALWAYS = List.of("time", "latitude", "longitude");

    /** The track of a device with the signals of those names. */
    public static TrackTable of(Device device, Track track, List<String> signals) {
        List<String> columns = new ArrayList<>(ALWAYS);
        columns.addAll(signals);
        HistoryCursor next = track.next();
        return new TrackTable(
                device.id(),
                device.name(),
                List.copyOf(columns),
                track.fixes().stream().map(fix -> row(fix, signals)).toList(),
                next == null ? null : next.toString());
    }

    private static List<@Nullable Number> row(Measurement fix, List<String> signals) {
        @Nullable Number[] row = new Number[ALWAYS.size() + signals.size()];
        Position position = fix.position();
        row[0] = fix.time().toEpochMilli();
        if (position != null) {
            row[1] = position.latitude();
            row[2] = position.longitude();
        }
        for (int i = 0; i < signals.size(); i++) {
            row[ALWAYS.size() + i] = fix.signals().get(signals.get(i));
        }
        return Arrays.asList(row);
    }
}
