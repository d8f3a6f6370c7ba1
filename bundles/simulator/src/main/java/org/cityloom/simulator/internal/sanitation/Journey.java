/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.internal.sanitation;

import java.util.List;
import java.util.SplittableRandom;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.places.Position;
import org.cityloom.simulator.city.Road;
import org.cityloom.simulator.city.RoadGraph;

/** A vehicle on its way along its route, or beside it for a while. */
final class Journey {
    private static final double CORRIDOR = 50; // metres; further away it is off its route (domain, rules of sanitation)
    private static final double END = 1500; // metres

    private final RoadGraph roads;
    private final List<Road> way;
    private final double length;
    private final Surroundings surroundings;
    private Drive round;
    private @Nullable Drive aside;
    private double driven;
    private double straysAt;

    Journey(RoadGraph roads, List<Road> way) {
        this.roads = roads;
        this.way = way;
        this.length = Planner.length(way);
        this.surroundings = new Surroundings(roads, way);
        this.round = new Drive(roads, way);
    }

    /** From the start again. */
    void begin() {
        driven = 0;
        straysAt = Double.MAX_VALUE;
        round = new Drive(roads, way);
    }

    /** At the first crossing after so many metres it leaves the route. */
    void strayAt(double metres) {
        straysAt = metres;
    }

    /** Metres of the whole round. */
    double length() {
        return length;
    }

    /** Metres of it that were driven. */
    double driven() {
        return driven;
    }

    boolean isNearEnd() {
        return length - driven < END;
    }

    boolean isOver() {
        return driven >= length;
    }

    /** Drives on along the route; whether it comes to a crossing at which it would leave it. */
    boolean move(double metres) {
        driven = Math.min(length, driven + metres);
        return round.move(metres) && driven >= straysAt;
    }

    /** Turns off at this crossing; if there is no other road, at a later one. Whether it did. */
    boolean leave(SplittableRandom random) {
        straysAt = Double.MAX_VALUE;
        surroundings
                .aside(round.road().from(), random)
                .ifPresentOrElse(detour -> aside = new Drive(roads, detour), () -> straysAt = driven);
        return aside != null;
    }

    boolean isAside() {
        return aside != null;
    }

    /** Drives on beside the route; whether it is back. */
    boolean moveAside(double metres) {
        Drive detour = here();
        detour.move(metres);
        return detour.ended();
    }

    /** Whether it is off its route. */
    boolean isOff() {
        return aside != null && surroundings.away(aside.position(0, 0)) > CORRIDOR;
    }

    /** Drives along the route again. */
    void comeBack() {
        aside = null;
    }

    /** Where it is, moved sideways by some metres. */
    Position position(double east, double north) {
        return here().position(east, north);
    }

    /** Degrees. */
    double heading() {
        return here().road().heading();
    }

    private Drive here() {
        Drive detour = aside;
        return detour == null ? round : detour;
    }
}
