/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.cityloom.simulator.city.Plane;

/** A city of straight roads, each drawn from end to end only, so that crossings have to be found. */
public record Checkerboard(int streets, double metresApart) implements Places {

    /** Where its corner lies. */
    public static final Plane PLANE = new Plane(new Position(27.23, 111.46));

    @Override
    public List<Landmark> landmarks(LandmarkKind kind) {
        double size = (streets - 1) * metresApart;
        List<Landmark> landmarks = new ArrayList<>();
        switch (kind) {
            case ROAD -> {
                for (int i = 0; i < streets; i++) {
                    double at = i * metresApart;
                    String limit = i % 3 == 0 ? "60" : "40";
                    landmarks.add(line("east-" + i, limit, 0, at, size, at));
                    landmarks.add(line("north-" + i, limit, at, 0, at, size));
                }
            }
            case SITE -> {
                landmarks.add(line("site-1", "0", 10, 10, 20, 20));
                landmarks.add(line("site-2", "0", size / 2, size - 10, size / 2 + 9, size));
            }
            case DUMP -> landmarks.add(line("dump", "0", size - 20, size - 20, size - 10, size - 10));
            case DEPOT -> landmarks.add(line("depot", "0", size - 20, 10, size - 10, 20));
            default -> {}
        }
        return landmarks;
    }

    /** A landmark along points, given in turn as metres to the east and to the north of the corner. */
    public static Landmark line(String id, String limit, double... xy) {
        List<Position> course = new ArrayList<>();
        for (int i = 0; i < xy.length; i += 2) {
            course.add(PLANE.position(xy[i], xy[i + 1]));
        }
        return new Landmark(
                id,
                LandmarkKind.ROAD,
                new LocalizedText("路", "Road"),
                new Outline(List.of(List.of(course))),
                Map.of("limit", limit));
    }

    /** How far a point is from the nearest road, in metres. */
    public double fromRoad(Position position) {
        return Math.min(fromLine(PLANE.x(position)), fromLine(PLANE.y(position)));
    }

    private double fromLine(double coordinate) {
        double nearest = Math.rint(coordinate / metresApart) * metresApart;
        return Math.abs(coordinate - Math.max(0, Math.min((streets - 1) * metresApart, nearest)));
    }

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
        double size = (streets - 1) * metresApart;
        return new Area(
                "430500", AreaLevel.CITY, new LocalizedText("棋盘城", "Checkerboard"), null, PLANE.origin(), size * size);
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
