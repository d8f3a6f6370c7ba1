/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.testing;

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

/** The smallest city: one unit grid of about a kilometre around a point. */
public record OneGrid(Position middle) implements Places {

    private static final AreaPath PATH =
            new AreaPath("430500", "430502", "430502001", "430502001001", "430502001001007");

    @Override
    public Optional<AreaPath> locate(Position position) {
        return position.distanceTo(middle) < 500 ? Optional.of(PATH) : Optional.empty();
    }

    @Override
    public Optional<Area> area(String code) {
        return List.of(AreaLevel.values()).stream()
                .filter(level -> PATH.at(level).equals(code))
                .map(this::area)
                .findFirst();
    }

    private Area area(AreaLevel level) {
        return new Area(PATH.at(level), level, new LocalizedText("网格", "Grid"), null, middle, 1e6);
    }

    @Override
    public Area city() {
        return area(AreaLevel.CITY);
    }

    @Override
    public List<Area> children(String code) {
        return List.of();
    }

    @Override
    public List<Area> areas(AreaLevel level) {
        return List.of(area(level));
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
