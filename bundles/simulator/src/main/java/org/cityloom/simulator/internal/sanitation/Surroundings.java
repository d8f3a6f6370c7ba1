/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.internal.sanitation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;

import org.cityloom.api.places.Position;
import org.cityloom.simulator.city.Plane;
import org.cityloom.simulator.city.Road;
import org.cityloom.simulator.city.RoadGraph;

/** The ways on which a vehicle may leave its route, and how far from the route a place is, measured to all of its roads. */
final class Surroundings {
    private static final int TRIES = 20;
    private static final double NEAREST = 150; // metres to where it goes
    private static final double FURTHEST = 1500;
    private static final GeometryFactory SHAPES = new GeometryFactory();

    private final RoadGraph roads;
    private final Plane plane;
    private final MultiLineString route;
    private final Set<Ends> planned = new HashSet<>();

    Surroundings(RoadGraph roads, List<Road> way) {
        this.roads = roads;
        this.plane = new Plane(roads.position(way.get(0), 0, 0, 0));
        this.route = SHAPES.createMultiLineString(way.stream().map(this::line).toArray(LineString[]::new));
        way.forEach(road -> planned.add(Ends.of(road)));
    }

    /** A road in whichever direction. */
    private record Ends(int one, int other) {
        static Ends of(Road road) {
            return new Ends(Math.min(road.from(), road.to()), Math.max(road.from(), road.to()));
        }
    }

    /** Metres to the nearest road of the route. */
    double away(Position place) {
        return route.distance(SHAPES.createPoint(coordinate(place)));
    }

    /** A way to somewhere and back again, on roads that the route does not use; empty if none was found. */
    Optional<List<Road>> aside(int node, SplittableRandom random) {
        Position here = roads.position(roads.leaving(node), 0, 0, 0);
        for (int i = 0; i < TRIES; i++) {
            int target = random.nextInt(roads.size());
            double metres = roads.position(roads.leaving(target), 0, 0, 0).distanceTo(here);
            if (metres >= NEAREST && metres <= FURTHEST) {
                List<Road> way = new ArrayList<>(roads.route(node, target));
                way.addAll(roads.route(target, node));
                if (way.stream().noneMatch(road -> planned.contains(Ends.of(road)))) {
                    return Optional.of(way);
                }
            }
        }
        return Optional.empty();
    }

    private LineString line(Road road) {
        return SHAPES.createLineString(new Coordinate[] {
            coordinate(roads.position(road, 0, 0, 0)), coordinate(roads.position(road, road.metres(), 0, 0))
        });
    }

    private Coordinate coordinate(Position place) {
        return new Coordinate(plane.x(place), plane.y(place));
    }
}
