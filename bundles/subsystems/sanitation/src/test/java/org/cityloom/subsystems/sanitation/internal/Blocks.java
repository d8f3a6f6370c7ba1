/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.cityloom.api.places.Area;
import org.cityloom.api.places.AreaLevel;
import org.cityloom.api.places.AreaPath;
import org.cityloom.api.places.Landmark;
import org.cityloom.api.places.LandmarkKind;
import org.cityloom.api.places.Outline;
import org.cityloom.api.places.Places;
import org.cityloom.api.places.Position;
import org.cityloom.simulator.testing.Checkerboard;

/** A city of straight roads in which every square of 1,200 m is a community. */
public record Blocks(Checkerboard roads) implements Places {
    private static final double METRES = 1200;
    private static final String STREET = "430502001";

    @Override
    public Optional<AreaPath> locate(Position position) {
        int east = block(Checkerboard.PLANE.x(position));
        int north = block(Checkerboard.PLANE.y(position));
        if (east < 0 || north < 0 || east > 19 || north > 19) {
            return Optional.empty();
        }
        String community = STREET + String.format(Locale.ROOT, "%03d", 20 * north + east);
        return Optional.of(new AreaPath("430500", "430502", STREET, community, community + "001"));
    }

    /** The city goes on around its roads. */
    private static int block(double metres) {
        return (int) Math.floor((metres + METRES) / METRES);
    }

    @Override
    public List<Landmark> landmarks(LandmarkKind kind) {
        return roads.landmarks(kind);
    }

    @Override
    public Optional<Area> area(String code) {
        return Optional.empty();
    }

    @Override
    public Area city() {
        return roads.city();
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
    public long revision() {
        return 1;
    }
}
