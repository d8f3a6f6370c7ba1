/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.city;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.cityloom.api.places.LandmarkKind;
import org.cityloom.simulator.testing.Checkerboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.cityloom.simulator.testing.Checkerboard.PLANE;
import static org.cityloom.simulator.testing.Checkerboard.line;

class RoadGraphTest {

    @Test
    void joinsRoadsWhereTheyCross() {
        RoadGraph graph = RoadGraph.of(new Checkerboard(5, 200).landmarks(LandmarkKind.ROAD));
        assertThat(graph.size()).isEqualTo(25);
    }

    @Test
    void joinsRoadsThatEndOnAnotherOrNearlySo() {
        RoadGraph graph =
                RoadGraph.of(List.of(line("main", "50", 0, 0, 1000, 0), line("side", "30", 500, 0.4, 500, 300)));
        List<Road> route = route(graph, 1000, 0, 500, 300);
        assertThat(metres(route)).isCloseTo(800, within(2.0));
        assertThat(route).extracting(Road::limit).containsExactly(50.0, 30.0);
    }

    @Test
    void keepsOnlyTheLargestConnectedPart() {
        RoadGraph graph = RoadGraph.of(List.of(
                line("island", "50", 5000, 5000, 5100, 5000),
                line("a", "50", 0, 0, 1000, 0),
                line("b", "50", 500, -500, 500, 500)));
        assertThat(graph.size()).isEqualTo(5);
    }

    @Test
    void prefersTheQuickerOfTwoWaysOfEqualLength() {
        RoadGraph graph = RoadGraph.of(
                List.of(line("slow", "20", 0, 0, 0, 500, 500, 500), line("fast", "60", 0, 0, 500, 0, 500, 500)));
        assertThat(route(graph, 0, 0, 500, 500)).extracting(Road::limit).containsOnly(60.0);
    }

    @Test
    void headsInDegreesFromNorth() {
        RoadGraph graph = RoadGraph.of(List.of(line("north", "50", 0, 0, 0, 100), line("west", "50", 0, 0, -100, 0)));
        assertThat(route(graph, 0, 0, 0, 100)).extracting(Road::heading).first().satisfies(heading -> assertThat(
                        heading)
                .isCloseTo(0, within(0.01)));
        assertThat(route(graph, 0, 0, -100, 0))
                .extracting(Road::heading)
                .first()
                .satisfies(heading -> assertThat(heading).isCloseTo(270, within(0.01)));
    }

    @Test
    void refusesACityWithoutRoads() {
        assertThatIllegalArgumentException().isThrownBy(() -> RoadGraph.of(List.of()));
    }

    private static List<Road> route(RoadGraph graph, double fromX, double fromY, double toX, double toY) {
        return graph.route(graph.nearest(PLANE.position(fromX, fromY)), graph.nearest(PLANE.position(toX, toY)));
    }

    private static double metres(List<Road> route) {
        return route.stream().mapToDouble(Road::metres).sum();
    }
}
