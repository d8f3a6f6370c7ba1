/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.places.internal.geometry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;

import org.cityloom.api.places.Area;
import org.cityloom.api.places.AreaLevel;
import org.cityloom.api.places.AreaPath;
import org.cityloom.api.places.Landmark;
import org.cityloom.api.places.LandmarkKind;
import org.cityloom.api.places.Position;

/** The geography of a city, ready to answer. Immutable and safe for all threads. */
public final class Geography {
    /** Centre of a city of which only names are known. */
    private static final Position NOWHERE = new Position(0, 0);

    private final String id;
    private final Area city;
    private final Map<String, Area> areas = new HashMap<>();
    private final Map<String, Geometry> shapes = new HashMap<>();
    private final Map<String, List<Area>> children = new HashMap<>();
    private final Map<AreaLevel, List<Area>> levels = new EnumMap<>(AreaLevel.class);
    private final Map<LandmarkKind, List<Landmark>> landmarks = new EnumMap<>(LandmarkKind.class);
    private final AreaIndex index;

    /**
     * @param id tells this geography from all others, past ones too
     * @param sources exactly one city, and for every other area its parent too
     * @throws IllegalArgumentException if the city or a parent is missing
     */
    public Geography(String id, List<AreaSource> sources, List<Landmark> landmarks) {
        this.id = id;
        List<AreaSource> inOrder = new ArrayList<>(sources);
        inOrder.sort(Comparator.comparing(AreaSource::level).thenComparing(AreaSource::code));
        for (AreaSource source : inOrder) {
            add(source);
        }
        List<Area> cities = areas(AreaLevel.CITY);
        if (cities.size() != 1) {
            throw new IllegalArgumentException("a geography has one city, got " + cities.size());
        }
        this.city = cities.get(0);
        for (Landmark landmark : landmarks) {
            this.landmarks
                    .computeIfAbsent(landmark.kind(), kind -> new ArrayList<>())
                    .add(landmark);
        }
        this.landmarks.values().forEach(list -> list.sort(Comparator.comparing(Landmark::id)));
        this.index = new AreaIndex(entries());
    }

    /** Tells this geography from all others. */
    public String id() {
        return id;
    }

    public Area city() {
        return city;
    }

    public Optional<Area> area(String code) {
        return Optional.ofNullable(areas.get(code));
    }

    public List<Area> children(String code) {
        return Collections.unmodifiableList(children.getOrDefault(code, List.of()));
    }

    public List<Area> areas(AreaLevel level) {
        return Collections.unmodifiableList(levels.getOrDefault(level, List.of()));
    }

    /** The border of an area in degrees; empty if it is unknown. */
    public Optional<Geometry> shape(String code) {
        return Optional.ofNullable(shapes.get(code));
    }

    /** Whether an area lies inside another, directly or not, or is the same. */
    public boolean isInside(String code, String outer) {
        for (Area area = areas.get(code);
                area != null;
                area = area.parent() == null ? null : areas.get(area.parent())) {
            if (area.code().equals(outer)) {
                return true;
            }
        }
        return false;
    }

    public List<Landmark> landmarks(LandmarkKind kind) {
        return Collections.unmodifiableList(landmarks.getOrDefault(kind, List.of()));
    }

    public Optional<AreaPath> locate(Position position) {
        return index.locate(position.longitude(), position.latitude());
    }

    private void add(AreaSource source) {
        String parent = source.parent();
        if (parent != null && !areas.containsKey(parent)) {
            throw new IllegalArgumentException("area " + source.code() + " has the unknown parent " + parent);
        }
        Geometry shape = source.shape();
        Area area = new Area(
                source.code(),
                source.level(),
                source.name(),
                parent,
                shape == null ? centreOf(parent) : centre(shape),
                shape == null ? 0 : SquareMetres.of(shape));
        areas.put(area.code(), area);
        if (shape != null) {
            shapes.put(area.code(), shape);
        }
        levels.computeIfAbsent(area.level(), level -> new ArrayList<>()).add(area);
        if (parent != null) {
            children.computeIfAbsent(parent, code -> new ArrayList<>(4)).add(area);
        }
    }

    private Position centreOf(@Nullable String code) {
        Area area = code == null ? null : areas.get(code);
        return area == null ? NOWHERE : area.centre();
    }

    private static Position centre(Geometry shape) {
        Coordinate centroid = shape.getCentroid().getCoordinate();
        boolean inside = SimplePointInAreaLocator.locate(centroid, shape) == Location.INTERIOR;
        Coordinate centre = inside ? centroid : shape.getInteriorPoint().getCoordinate();
        return new Position(centre.y, centre.x);
    }

    private List<AreaIndex.Entry> entries() {
        List<AreaIndex.Entry> entries = new ArrayList<>(shapes.size());
        shapes.forEach((code, shape) -> {
            boolean deepest = children(code).stream().noneMatch(child -> shapes.containsKey(child.code()));
            entries.add(new AreaIndex.Entry(code, shape, path(code), deepest));
        });
        return entries;
    }

    /** Levels below the area are filled with zeros, as official statistics write "the whole of it". */
    private AreaPath path(String code) {
        Map<AreaLevel, String> codes = new EnumMap<>(AreaLevel.class);
        for (Area area = areas.get(code);
                area != null;
                area = area.parent() == null ? null : areas.get(area.parent())) {
            codes.put(area.level(), area.code());
        }
        String last = codes.getOrDefault(AreaLevel.CITY, code);
        for (AreaLevel level : AreaLevel.values()) {
            String padded = last + "0".repeat(level.digits() - last.length());
            last = codes.computeIfAbsent(level, missing -> padded);
        }
        return new AreaPath(
                codes.getOrDefault(AreaLevel.CITY, ""),
                codes.getOrDefault(AreaLevel.DISTRICT, ""),
                codes.getOrDefault(AreaLevel.STREET, ""),
                codes.getOrDefault(AreaLevel.COMMUNITY, ""),
                codes.getOrDefault(AreaLevel.GRID, ""));
    }
}
