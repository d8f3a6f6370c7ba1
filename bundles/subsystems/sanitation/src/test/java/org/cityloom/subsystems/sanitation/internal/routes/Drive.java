/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal.routes;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.cityloom.api.places.Position;
import org.cityloom.api.telemetry.Measurement;
import org.cityloom.subsystems.sanitation.internal.Run;
import org.cityloom.subsystems.sanitation.internal.Run.Due;

/**
 * A vehicle that drives a run straight from stop to stop, in time, and leaves some of them out on purpose: only such that it does not come near
 * while they are due, which is looked at point by point along the way.
 *
 * @param leftOut ids of the stops
 * @param reports every 30 s and at each stop
 */
record Drive(Set<String> leftOut, List<Measurement> reports) {
    private static final int STEP = 30;
    private static final double NEAR = 80; // metres; stops count from 50

    private record Point(Instant at, Position position) {}

    static Drive of(String vehicle, Run run, Random random) {
        List<Due> order =
                run.stops().stream().sorted(Comparator.comparing(Due::at)).toList();
        Set<Due> leftOut = new HashSet<>();
        for (Due due : order) {
            if (random.nextInt(3) == 0 && leftOut.size() < order.size() - 1) {
                leftOut.add(due);
                if (comesNear(due, way(without(order, leftOut)))) {
                    leftOut.remove(due);
                }
            }
        }
        // what is left out later may lead the way past what was left out before
        leftOut.removeIf(due -> comesNear(due, way(without(order, leftOut))));
        List<Measurement> reports = way(without(order, leftOut)).stream()
                .map(point -> new Measurement(vehicle, point.at, 0, point.position, Map.of("speed", 10.0)))
                .toList();
        Set<String> ids = new HashSet<>();
        leftOut.forEach(due -> ids.add(due.stop().id()));
        return new Drive(ids, reports);
    }

    private static List<Due> without(List<Due> order, Set<Due> leftOut) {
        return order.stream().filter(due -> !leftOut.contains(due)).toList();
    }

    private static List<Point> way(List<Due> stops) {
        List<Point> way = new ArrayList<>();
        for (int i = 0; i < stops.size(); i++) {
            Due here = stops.get(i);
            way.add(new Point(here.at(), here.stop().position()));
            if (i + 1 < stops.size()) {
                Due next = stops.get(i + 1);
                long seconds = Duration.between(here.at(), next.at()).toSeconds();
                for (long second = STEP; second < seconds; second += STEP) {
                    way.add(new Point(
                            here.at().plusSeconds(second),
                            between(here.stop().position(), next.stop().position(), (double) second / seconds)));
                }
            }
        }
        return way;
    }

    private static Position between(Position from, Position to, double part) {
        return new Position(
                from.latitude() + part * (to.latitude() - from.latitude()),
                from.longitude() + part * (to.longitude() - from.longitude()));
    }

    private static boolean comesNear(Due due, List<Point> way) {
        for (int i = 1; i < way.size(); i++) {
            Point from = way.get(i - 1);
            Point to = way.get(i);
            boolean counts = !to.at.isBefore(due.from()) && !from.at.isAfter(due.until());
            if (counts && passes(due.stop().position(), from.position, to.position)) {
                return true;
            }
        }
        return way.stream()
                .anyMatch(point -> !point.at.isBefore(due.from())
                        && !point.at.isAfter(due.until())
                        && point.position.distanceTo(due.stop().position()) <= NEAR);
    }

    private static boolean passes(Position stop, Position from, Position to) {
        int parts = Math.max(1, (int) (from.distanceTo(to) / 20));
        for (int part = 0; part <= parts; part++) {
            if (between(from, to, (double) part / parts).distanceTo(stop) <= NEAR) {
                return true;
            }
        }
        return false;
    }
}
