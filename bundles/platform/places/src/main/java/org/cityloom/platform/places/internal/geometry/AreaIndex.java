/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.places.internal.geometry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.hprtree.HPRtree;

import org.cityloom.api.places.AreaPath;

/**
 * Finds the area of a point. Only the deepest areas of every place are searched, the others follow from them, so all levels
 * of an answer belong together. On a border the smallest code wins. Where the deeper levels leave a gap the next level
 * above answers. Safe for all threads.
 */
final class AreaIndex {
    /** Above this number of corners an index of the sides pays off (measured: equal at about 40). */
    private static final int INDEXED_FROM = 60;

    /** An area that may be the answer. */
    record Entry(String code, Geometry shape, AreaPath path, boolean deepest) {}

    private final HPRtree deepest = new HPRtree();
    private final HPRtree others = new HPRtree();

    AreaIndex(List<Entry> entries) {
        List<Entry> inOrder = new ArrayList<>(entries);
        inOrder.sort(Comparator.comparing(Entry::code));
        for (Entry entry : inOrder) {
            (entry.deepest() ? deepest : others).insert(entry.shape().getEnvelopeInternal(), new Candidate(entry));
        }
        deepest.build();
        others.build();
    }

    /** The areas at a point given in degrees. */
    Optional<AreaPath> locate(double longitude, double latitude) {
        Coordinate point = new Coordinate(longitude, latitude);
        Candidate found = search(deepest, point);
        if (found == null) {
            found = search(others, point);
        }
        return found == null ? Optional.empty() : found.path;
    }

    private static @Nullable Candidate search(HPRtree tree, Coordinate point) {
        Search search = new Search(point);
        tree.query(new Envelope(point), item -> search.consider((Candidate) item));
        return search.best;
    }

    /** The best of the candidates so far. */
    private static final class Search {
        private final Coordinate point;
        private @Nullable Candidate best;

        Search(Coordinate point) {
            this.point = point;
        }

        void consider(Candidate candidate) {
            if ((best == null || candidate.isBefore(best)) && candidate.contains(point)) {
                best = candidate;
            }
        }
    }

    private static final class Candidate {
        private final String code;
        private final PointOnGeometryLocator locator;
        private final Optional<AreaPath> path;

        Candidate(Entry entry) {
            this.code = entry.code();
            this.path = Optional.of(entry.path());
            this.locator = entry.shape().getNumPoints() < INDEXED_FROM
                    ? new SimplePointInAreaLocator(entry.shape())
                    : new IndexedPointInAreaLocator(entry.shape());
        }

        boolean contains(Coordinate point) {
            return locator.locate(point) != Location.EXTERIOR;
        }

        /** Deeper areas first, then smaller codes. */
        boolean isBefore(Candidate other) {
            return code.length() != other.code.length()
                    ? code.length() > other.code.length()
                    : code.compareTo(other.code) < 0;
        }
    }
}
