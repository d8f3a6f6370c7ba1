/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.city;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.cityloom.api.places.Landmark;
import org.cityloom.api.places.LandmarkKind;
import org.cityloom.api.places.Places;
import org.cityloom.api.places.Position;

/**
 * What simulated devices need to know of the city.
 *
 * @param places its areas and landmarks
 * @param roads its roads
 * @param sites nodes at construction sites, at least one
 * @param dumps nodes at dumps, at least one
 * @param depots nodes at depots, at least one
 */
public record City(Places places, RoadGraph roads, List<Integer> sites, List<Integer> dumps, List<Integer> depots) {

    private static final int INVENTED = 5; // places of a kind in a city that names none

    /**
     * Learns a city.
     *
     * @param seed what chances come from, where the city names no places of a kind
     * @throws IllegalArgumentException if the city has no roads
     */
    public static City of(Places places, long seed) {
        RoadGraph roads = RoadGraph.of(places.landmarks(LandmarkKind.ROAD));
        SplittableRandom random = new SplittableRandom(seed);
        return new City(
                places,
                roads,
                nodes(places, LandmarkKind.SITE, roads, random),
                nodes(places, LandmarkKind.DUMP, roads, random),
                nodes(places, LandmarkKind.DEPOT, roads, random));
    }

    private static List<Integer> nodes(Places places, LandmarkKind kind, RoadGraph roads, SplittableRandom random) {
        List<Integer> nodes = places.landmarks(kind).stream()
                .map(landmark -> roads.nearest(middle(landmark)))
                .distinct()
                .toList();
        return nodes.isEmpty()
                ? IntStream.range(0, INVENTED)
                        .mapToObj(i -> random.nextInt(roads.size()))
                        .toList()
                : nodes;
    }

    private static Position middle(Landmark landmark) {
        List<Position> shell = landmark.outline().parts().get(0).get(0);
        return new Position(
                shell.stream().mapToDouble(Position::latitude).average().orElseThrow(),
                shell.stream().mapToDouble(Position::longitude).average().orElseThrow());
    }
}
