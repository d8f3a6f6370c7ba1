/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.routing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.cityloom.api.places.Area;
import org.cityloom.api.places.AreaLevel;
import org.cityloom.api.places.AreaPath;
import org.cityloom.api.places.Landmark;
import org.cityloom.api.places.LandmarkKind;
import org.cityloom.api.places.Outline;
import org.cityloom.api.places.Places;
import org.cityloom.api.places.Position;
import org.cityloom.api.text.LocalizedText;

/** The smallest geography: one unit grid of about a kilometre, and what it lies in. */
public final class OnePlace implements Places {
    public static final Position MIDDLE = new Position(27.2, 111.4);

    private final double metres;

    public OnePlace() {
        this(500);
    }

    /** @param metres how far from the middle it ends */
    public OnePlace(double metres) {
        this.metres = metres;
    }

    @Override
    public Optional<AreaPath> locate(Position position) {
        return position.distanceTo(MIDDLE) < metres ? Optional.of(City.HERE) : Optional.empty();
    }

    @Override
    public Optional<Area> area(String code) {
        return Stream.of(AreaLevel.values())
                .filter(level -> City.HERE.at(level).equals(code))
                .map(OnePlace::area)
                .findFirst();
    }

    private static Area area(AreaLevel level) {
        return new Area(City.HERE.at(level), level, new LocalizedText("区域", "Area"), null, MIDDLE, 1e6);
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
