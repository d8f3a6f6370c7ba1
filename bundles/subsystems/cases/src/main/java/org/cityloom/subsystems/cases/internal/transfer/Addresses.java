/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.transfer;

import java.util.List;
import java.util.Optional;

import org.cityloom.api.places.Area;
import org.cityloom.api.places.AreaLevel;
import org.cityloom.api.places.Places;
import org.cityloom.api.places.Position;

/**
 * Finds places by their addresses, as exactly as these name an area: the middle of the smallest one whose name stands in the address. Where
 * it is exactly, whoever verifies the case will see.
 */
final class Addresses {
    private static final List<AreaLevel> SMALLEST_FIRST =
            List.of(AreaLevel.COMMUNITY, AreaLevel.STREET, AreaLevel.DISTRICT);

    private final Places places;

    Addresses(Places places) {
        this.places = places;
    }

    /** The place; empty if the address names no area, or several that are as small. */
    Optional<Position> find(String address) {
        for (AreaLevel level : SMALLEST_FIRST) {
            List<Area> named = places.areas(level).stream()
                    .filter(area -> isNamed(area, address))
                    .toList();
            if (!named.isEmpty()) {
                return Optional.of(named).filter(areas -> areas.size() == 1).map(areas -> areas.get(0)
                        .centre());
            }
        }
        return Optional.empty();
    }

    private static boolean isNamed(Area area, String address) {
        return address.contains(area.name().zh())
                || address.contains(area.name().en());
    }
}
