/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.live.internal;

import java.util.List;
import java.util.Optional;

import org.cityloom.api.places.Area;
import org.cityloom.api.places.AreaLevel;
import org.cityloom.api.places.AreaPath;
import org.cityloom.api.places.Landmark;
import org.cityloom.api.places.LandmarkKind;
import org.cityloom.api.places.Outline;
import org.cityloom.api.places.Places;
import org.cityloom.api.places.Position;

/** A city of one single point. */
record OneGrid(Position point) implements Places {
    private static final AreaPath PATH =
            new AreaPath("431300", "431302", "431302001", "431302001001", "431302001001001");

    @Override
    public Optional<AreaPath> locate(Position position) {
        return position.equals(point) ? Optional.of(PATH) : Optional.empty();
    }

    @Override
    public Optional<Area> area(String code) {
        return Optional.empty();
    }

    @Override
    public Area city() {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Area> children(String code) {
        return List.of();
    }

    @Override
    public List<Area> areas(AreaLevel level) {
        return List.of();
    }

    @Override
    public Optional<Outline> outline(String code) {
        return Optional.empty();
    }

    @Override
    public List<Landmark> landmarks(LandmarkKind kind) {
        return List.of();
    }

    @Override
    public long revision() {
        return 1;
    }
}
