/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.internal.sanitation;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

import org.cityloom.api.places.AreaPath;
import org.cityloom.api.places.Position;
import org.cityloom.simulator.city.City;
import org.cityloom.simulator.city.Road;

/** Plans routes and shifts over the roads of a city; the same for the same seed. */
final class Planner {
    private static final List<String> PEOPLE = List.of("王芳", "李娜", "张敏", "刘静", "陈秀英", "杨洋", "赵强", "黄磊", "周军", "吴桂英");
    private static final double SHORTEST = 12_000; // metres of a round, two hours of work
    private static final int MOST_LEGS = 12;
    private static final double PACE = 8 / 3.6; // m/s of the plan, with some time to spare
    private static final double APART = 150; // metres between two stops on a straight road
    private static final double BEND =
            10; // degrees; at each bend stands a stop, so that the line through them is the way

    private final City city;
    private final long seed;

    Planner(City city, long seed) {
        this.city = city;
        this.seed = seed;
    }

    /** Rounds start between 5:00 and 8:30, and every third one in the afternoon. */
    PlannedRoute route(int number) {
        SplittableRandom random = new SplittableRandom(seed * 31 + number);
        int depot = city.depots().get(random.nextInt(city.depots().size()));
        List<Road> way = new ArrayList<>();
        int node = depot;
        for (int leg = 0; leg < MOST_LEGS && length(way) < SHORTEST; leg++) {
            int next = random.nextInt(city.roads().size());
            way.addAll(city.roads().route(node, next));
            node = next;
        }
        way.addAll(city.roads().route(node, depot));
        LocalTime start = LocalTime.of(number % 3 == 0 ? 13 : 5, 0).plusMinutes(15L * random.nextInt(15));
        return new PlannedRoute(
                String.format(Locale.ROOT, "环卫%03d线", number),
                String.format(Locale.ROOT, "sweeper-%04d", number),
                start,
                way,
                stops(way, start));
    }

    private List<PlannedRoute.PlannedStop> stops(List<Road> way, LocalTime start) {
        List<PlannedRoute.PlannedStop> stops = new ArrayList<>();
        double driven = 0;
        double last = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < way.size(); i++) {
            boolean bends = i == 0 || turn(way.get(i - 1), way.get(i)) > BEND;
            if (bends || driven - last >= APART) {
                stops.add(stop(way.get(i), 0, start, driven));
                last = driven;
            }
            driven += way.get(i).metres();
        }
        Road end = way.get(way.size() - 1);
        stops.add(stop(end, end.metres(), start, driven));
        return stops;
    }

    private PlannedRoute.PlannedStop stop(Road road, double metres, LocalTime start, double driven) {
        LocalTime at = start.plusSeconds((long) (driven / PACE)).truncatedTo(ChronoUnit.MINUTES);
        return new PlannedRoute.PlannedStop(at, city.roads().position(road, metres, 0, 0));
    }

    private static double turn(Road before, Road after) {
        double turn = Math.abs(after.heading() - before.heading()) % 360;
        return Math.min(turn, 360 - turn);
    }

    static double length(List<Road> way) {
        return way.stream().mapToDouble(Road::metres).sum();
    }

    /** A morning and an afternoon around one place. */
    List<PlannedShift> shifts(int number) {
        SplittableRandom random = new SplittableRandom(seed * 17 + number);
        Road road = city.roads().leaving(random.nextInt(city.roads().size()));
        Position home = city.roads().position(road, road.metres() / 2, 0, 0);
        String area = city.places().locate(home).map(AreaPath::community).orElse("");
        String worker = String.format(Locale.ROOT, "crew-%04d", number);
        String person = PEOPLE.get((number - 1) % PEOPLE.size());
        return List.of(
                new PlannedShift(worker, person, LocalTime.of(6, 0), LocalTime.of(11, 0), home, area),
                new PlannedShift(worker, person, LocalTime.of(13, 0), LocalTime.of(18, 0), home, area));
    }
}
