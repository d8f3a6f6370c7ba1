/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal.organisation;

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

/** A map of a few areas without borders; six digits are a district, nine a street. */
record FewAreas(List<String> codes) implements Places {
    private static final Position SOMEWHERE = new Position(27.2, 111.4);

    private static Area of(String code) {
        boolean district = code.length() == 6;
        return new Area(
                code,
                district ? AreaLevel.DISTRICT : AreaLevel.STREET,
                new LocalizedText("区域" + code, "Area " + code),
                district ? "430500" : code.substring(0, 6),
                SOMEWHERE,
                1);
    }

    @Override
    public List<Area> areas(AreaLevel level) {
        return codes.stream()
                .map(FewAreas::of)
                .filter(area -> area.level() == level)
                .toList();
    }

    @Override
    public Optional<AreaPath> locate(Position position) {
        return Optional.empty();
    }

    @Override
    public Optional<Area> area(String code) {
        return codes.contains(code) ? Optional.of(of(code)) : Optional.empty();
    }

    @Override
    public Area city() {
        return of("430500");
    }

    @Override
    public List<Area> children(String code) {
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
