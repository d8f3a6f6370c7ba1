/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.rest;

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

/** A city of which only the names are known. */
final class TwoDistricts implements Places {
    private static final Position CENTRE = new Position(27.2, 111.4);
    private static final Area CITY =
            new Area("430500", AreaLevel.CITY, new LocalizedText("邵阳市", "Shaoyang"), null, CENTRE, 1e9);
    private static final List<Area> DISTRICTS = List.of(
            new Area("430502", AreaLevel.DISTRICT, new LocalizedText("双清区", "Shuangqing"), "430500", CENTRE, 1e8),
            new Area("430503", AreaLevel.DISTRICT, new LocalizedText("大祥区", "Daxiang"), "430500", CENTRE, 1e8));

    @Override
    public Optional<AreaPath> locate(Position position) {
        return Optional.empty();
    }

    @Override
    public Optional<Area> area(String code) {
        return DISTRICTS.stream().filter(area -> area.code().equals(code)).findFirst();
    }

    @Override
    public Area city() {
        return CITY;
    }

    @Override
    public List<Area> children(String code) {
        return code.equals(CITY.code()) ? DISTRICTS : List.of();
    }

    @Override
    public List<Area> areas(AreaLevel level) {
        return level == AreaLevel.DISTRICT ? DISTRICTS : List.of();
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
