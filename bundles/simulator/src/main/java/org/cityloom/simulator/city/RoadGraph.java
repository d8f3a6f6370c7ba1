/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.city;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.noding.NodedSegmentString;
import org.locationtech.jts.noding.SegmentString;
import org.locationtech.jts.noding.snap.SnappingNoder;

import org.cityloom.api.places.Landmark;
import org.cityloom.api.places.Position;

/**
 * The roads of the city as a graph: lines that cross or end on one another are joined there, and only the largest connected
 * part is kept, so every node can be reached from every other. Immutable; safe for all threads.
 */
public final class RoadGraph {

    private static final double SNAP_METRES = 1; // ends of recorded roads that nearly touch
    private static final double DEFAULT_LIMIT = 40; // km/h, a common city street

    private final Plane plane;
    private final Coordinate[] nodes;
    private final List<List<Road>> roads;

    private RoadGraph(Plane plane, Coordinate[] nodes, List<List<Road>> roads) {
        this.plane = plane;
        this.nodes = nodes;
        this.roads = roads;
    }

    /**
     * Joins roads to a graph.
     *
     * @param lines landmarks whose outlines are lines; the attribute {@code limit} is read in km/h
     * @throws IllegalArgumentException if there is no road at all
     */
    public static RoadGraph of(Collection<Landmark> lines) {
        Plane plane = new Plane(lines.stream()
                .flatMap(line -> line.outline().parts().stream())
                .flatMap(Collection::stream)
                .flatMap(Collection::stream)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the city has no roads")));
        List<SegmentString> strings = new ArrayList<>();
        for (Landmark line : lines) {
            Double limit = limit(line);
            for (List<List<Position>> part : line.outline().parts()) {
                for (List<Position> course : part) {
                    Coordinate[] points = course.stream()
                            .map(point -> new Coordinate(plane.x(point), plane.y(point)))
                            .toArray(Coordinate[]::new);
                    strings.add(new NodedSegmentString(points, limit));
                }
            }
        }
        SnappingNoder noder = new SnappingNoder(SNAP_METRES);
        noder.computeNodes(strings);
        Builder builder = new Builder();
        for (Object piece : noder.getNodedSubstrings()) {
            builder.add((SegmentString) piece);
        }
        return builder.largestPart(plane);
    }

    private static double limit(Landmark line) {
        try {
            return Double.parseDouble(line.attributes().getOrDefault("limit", ""));
        } catch (NumberFormatException e) {
            return DEFAULT_LIMIT;
        }
    }

    /** How many nodes there are; they are numbered from 0. */
    public int size() {
        return nodes.length;
    }

    /** The node nearest to a point. */
    public int nearest(Position position) {
        Coordinate point = new Coordinate(plane.x(position), plane.y(position));
        int nearest = 0;
        for (int node = 1; node < nodes.length; node++) {
            if (nodes[node].distance(point) < nodes[nearest].distance(point)) {
                nearest = node;
            }
        }
        return nearest;
    }

    /** Where on earth a point of a road is, moved sideways by some metres. */
    public Position position(Road road, double metres, double east, double north) {
        double share = road.metres() == 0 ? 0 : metres / road.metres();
        Coordinate from = nodes[road.from()];
        Coordinate to = nodes[road.to()];
        return plane.position(from.x + share * (to.x - from.x) + east, from.y + share * (to.y - from.y) + north);
    }

    /** Any road that leaves a node. */
    public Road leaving(int node) {
        return roads.get(node).get(0);
    }

    /** The quickest way at the allowed speeds (Dijkstra); empty if both nodes are the same. */
    public List<Road> route(int from, int to) {
        double[] seconds = new double[nodes.length];
        Arrays.fill(seconds, Double.POSITIVE_INFINITY);
        Road[] by = new Road[nodes.length];
        PriorityQueue<Reached> open = new PriorityQueue<>(Comparator.comparingDouble(Reached::seconds));
        seconds[from] = 0;
        open.add(new Reached(from, 0));
        while (!open.isEmpty()) {
            Reached reached = open.remove();
            if (reached.node == to) {
                break;
            }
            if (reached.seconds > seconds[reached.node]) {
                continue;
            }
            for (Road road : roads.get(reached.node)) {
                double sum = reached.seconds + road.metres() / (road.limit() / 3.6);
                if (sum < seconds[road.to()]) {
                    seconds[road.to()] = sum;
                    by[road.to()] = road;
                    open.add(new Reached(road.to(), sum));
                }
            }
        }
        Deque<Road> way = new ArrayDeque<>();
        for (int node = to; node != from; node = by[node].from()) {
            way.addFirst(by[node]);
        }
        return List.copyOf(way);
    }

    private record Reached(int node, double seconds) {}

    private static final class Builder {

        private final Map<Coordinate, Integer> numbers = new HashMap<>();
        private final List<Coordinate> places = new ArrayList<>();
        private final List<Map<Integer, Double>> neighbours = new ArrayList<>();

        void add(SegmentString piece) {
            double limit = (Double) piece.getData();
            for (int i = 1; i < piece.size(); i++) {
                int from = number(piece.getCoordinate(i - 1));
                int to = number(piece.getCoordinate(i));
                if (from != to) {
                    neighbours.get(from).merge(to, limit, Math::max);
                    neighbours.get(to).merge(from, limit, Math::max);
                }
            }
        }

        private int number(Coordinate place) {
            return numbers.computeIfAbsent(place.copy(), added -> {
                places.add(added);
                neighbours.add(new HashMap<>());
                return places.size() - 1;
            });
        }

        RoadGraph largestPart(Plane plane) {
            List<Integer> part = parts().stream()
                    .max(Comparator.comparingInt(List::size))
                    .orElseThrow(() -> new IllegalArgumentException("the city has no roads"));
            Map<Integer, Integer> renumbered = new HashMap<>();
            part.forEach(node -> renumbered.put(node, renumbered.size()));
            List<List<Road>> roads = new ArrayList<>();
            for (int node : part) {
                List<Road> leaving = new ArrayList<>();
                neighbours.get(node).forEach((to, limit) -> leaving.add(road(node, to, limit, renumbered)));
                leaving.sort(Comparator.comparingInt(Road::to));
                roads.add(List.copyOf(leaving));
            }
            return new RoadGraph(plane, part.stream().map(places::get).toArray(Coordinate[]::new), List.copyOf(roads));
        }

        private Road road(int from, int to, double limit, Map<Integer, Integer> renumbered) {
            Coordinate a = places.get(from);
            Coordinate b = places.get(to);
            double heading = Math.toDegrees(Math.atan2(b.x - a.x, b.y - a.y));
            return new Road(
                    renumbered.getOrDefault(from, -1),
                    renumbered.getOrDefault(to, -1),
                    a.distance(b),
                    limit,
                    heading < 0 ? heading + 360 : heading);
        }

        private List<List<Integer>> parts() {
            List<List<Integer>> parts = new ArrayList<>();
            boolean[] seen = new boolean[places.size()];
            for (int start = 0; start < seen.length; start++) {
                if (!seen[start]) {
                    parts.add(part(start, seen));
                }
            }
            return parts;
        }

        private List<Integer> part(int start, boolean[] seen) {
            List<Integer> part = new ArrayList<>(Collections.singleton(start));
            seen[start] = true;
            for (int i = 0; i < part.size(); i++) {
                for (int next : neighbours.get(part.get(i)).keySet()) {
                    if (!seen[next]) {
                        seen[next] = true;
                        part.add(next);
                    }
                }
            }
            return part;
        }
    }
}
