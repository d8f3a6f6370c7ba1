/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.places.internal.geometry;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Geometry;

import org.cityloom.api.places.Area;
import org.cityloom.api.places.AreaLevel;

/**
 * Borders with fewer corners, for maps: neighbours still share their sides exactly. Computed when first asked for, kept for
 * as long as the geography. Safe for all threads.
 */
public final class DisplayShapes {
    /** About 8 m (ours: less than a pixel until a screen shows a single unit grid). */
    private static final double TOLERANCE_DEGREES = 8e-5;

    private final Geography geography;
    private final Map<AreaLevel, Map<String, Geometry>> levels = new ConcurrentHashMap<>(); // at most one entry a level

    public DisplayShapes(Geography geography) {
        this.geography = geography;
    }

    /** The shapes of a level by code; unit grids as they are, areas without a shape left out. */
    public Map<String, Geometry> of(AreaLevel level) {
        return levels.computeIfAbsent(level, this::compute);
    }

    private Map<String, Geometry> compute(AreaLevel level) {
        List<Area> areas = geography.areas(level).stream()
                .filter(area -> geography.shape(area.code()).isPresent())
                .toList();
        Geometry[] shapes = areas.stream()
                .map(area -> geography.shape(area.code()).orElseThrow())
                .toArray(Geometry[]::new);
        Geometry[] simple = level == AreaLevel.GRID ? shapes : CoverageSimplifier.simplify(shapes, TOLERANCE_DEGREES);
        return IntStream.range(0, simple.length)
                .boxed()
                .collect(Collectors.toUnmodifiableMap(i -> areas.get(i).code(), i -> simple[i]));
    }
}
