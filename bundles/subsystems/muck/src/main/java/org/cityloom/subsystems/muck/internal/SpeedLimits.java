/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.muck.internal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.places.AreaLevel;
import org.cityloom.api.places.AreaPath;
import org.cityloom.api.places.Places;
import org.cityloom.api.places.Position;
import org.cityloom.subsystems.muck.internal.store.AreaLimit;
import org.cityloom.subsystems.muck.internal.store.LimitStore;

/**
 * Which speed is allowed where: the limit of the smallest area around the place that has one, else the default. Asking never
 * blocks; a change is in force when the call that makes it returns.
 */
@Component(service = SpeedLimits.class)
public final class SpeedLimits {

    private static final List<AreaLevel> SMALLEST_FIRST =
            Arrays.stream(AreaLevel.values()).sorted(Comparator.reverseOrder()).toList();

    private final LimitStore store;
    private final Places places;
    private final Thresholds thresholds;
    private volatile Map<String, Double> byArea;

    @Activate
    public SpeedLimits(@Reference LimitStore store, @Reference Places places, @Reference Thresholds thresholds) {
        this.store = store;
        this.places = places;
        this.thresholds = thresholds;
        this.byArea = load();
    }

    /** The limit at a place in km/h; the default outside the city and where the place is not known. */
    public double at(@Nullable Position position) {
        Map<String, Double> limits = byArea;
        if (position == null || limits.isEmpty()) {
            return thresholds.defaultLimit();
        }
        return places.locate(position).map(path -> smallest(limits, path)).orElseGet(thresholds::defaultLimit);
    }

    private double smallest(Map<String, Double> limits, AreaPath path) {
        for (AreaLevel level : SMALLEST_FIRST) {
            Double limit = limits.get(path.at(level));
            if (limit != null) {
                return limit;
            }
        }
        return thresholds.defaultLimit();
    }

    /** All limits, ordered by area. Blocks on the database. */
    public List<AreaLimit> all() {
        return store.all();
    }

    /** Sets the limit of its area. Blocks on the database. */
    public synchronized void put(AreaLimit limit) {
        store.put(limit);
        byArea = load();
    }

    /** Removes the limit of an area; false if there was none. Blocks on the database. */
    public synchronized boolean remove(String area) {
        boolean removed = store.remove(area);
        byArea = load();
        return removed;
    }

    private Map<String, Double> load() {
        return store.all().stream().collect(Collectors.toUnmodifiableMap(AreaLimit::area, AreaLimit::limit));
    }
}
