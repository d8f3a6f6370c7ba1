/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal;

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
import org.cityloom.api.text.LocalizedText;

/** A city of which only the centre is known. */
record OnePlace(Position centre) implements Places {
    @Override
    public Optional<AreaPath> locate(Position position) {
        return Optional.empty();
    }

    @Override
    public Optional<Area> area(String code) {
        return Optional.empty();
    }

    @Override
    public Area city() {
        return new Area("430500", AreaLevel.CITY, new LocalizedText("城", "City"), null, centre, 1);
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
