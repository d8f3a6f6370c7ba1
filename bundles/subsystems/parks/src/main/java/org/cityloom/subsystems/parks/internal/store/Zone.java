/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal.store;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.places.Position;
import org.cityloom.subsystems.parks.internal.LightLimits;

/**
 * A part of a park whose lamps go on and off together.
 *
 * @param id lower-case letters, digits and hyphens, at most 40
 * @param name what people call it
 * @param park the park that it belongs to
 * @param area code of the area in which it lies; null if none is recorded
 * @param place where its sun rises and sets
 * @param circuits ids of the devices that switch its lamps, each in one zone only
 * @param meters ids of the light meters that it follows
 * @param limits its own; null if those of the city hold
 * @param changedAt when it was last changed
 * @param changedBy who changed it
 */
public record Zone(
        String id,
        String name,
        String park,
        @Nullable String area,
        Position place,
        List<String> circuits,
        List<String> meters,
        @Nullable LightLimits limits,
        Instant changedAt,
        String changedBy) {
    /** The most circuits or meters of a zone. */
    public static final int MOST_DEVICES = 60;

    public Zone {
        circuits = List.copyOf(circuits);
        meters = List.copyOf(meters);
    }
}
