/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.internal.muck;

import java.util.List;

import org.cityloom.simulator.city.Road;

/** A drive along a route, second by second. Belongs to one truck; not safe for several threads. */
final class Drive {

    private static final double MUCK_LIMIT = 50; // km/h for laden trucks in a city, a common default
    private static final double ACCELERATION = 1.2; // m/s², of a laden truck (estimate)
    private static final double BRAKING = 1.8; // m/s² (estimate)
    private static final double TURN_DEGREES = 40; // from here on it is a corner
    private static final double TURN_SPEED = 4.5; // m/s around corners (estimate)

    private final List<Road> route;
    private final Temper temper;
    private final double length;
    private int index;
    private double onRoad;
    private double driven;
    private double speed;
    private int speedingLeft;

    /** @param route at least one road */
    Drive(List<Road> route, Temper temper) {
        this.route = route;
        this.temper = temper;
        this.length = route.stream().mapToDouble(Road::metres).sum();
        this.speedingLeft = temper.speedingSeconds();
    }

    /** Drives on for a second, at most so many metres of it. */
    void second(double most) {
        double target = Math.min(
                Math.min(wanted(), most), Math.min(braked(length - driven, 0), braked(toCorner(), TURN_SPEED)));
        speed = Math.max(
                Math.min(target, speed + ACCELERATION), Math.max(speed - 2 * BRAKING, Math.min(target, speed)));
        move(Math.max(speed, 0.5)); // creeps over the last metre
    }

    private double wanted() {
        double limit = Math.min(road().limit(), MUCK_LIMIT);
        if (share() >= temper.speedingAt() && speedingLeft > 0) {
            speedingLeft--;
            return (Math.max(road().limit(), MUCK_LIMIT) + temper.over()) / 3.6;
        }
        return limit * temper.haste() / 3.6;
    }

    /** The speed from which one can still brake to another within a distance. */
    private static double braked(double metres, double to) {
        return Math.sqrt(to * to + 2 * BRAKING * Math.max(metres, 0));
    }

    /** Metres to the next corner, far beyond the braking distance if there is none. */
    private double toCorner() {
        double metres = road().metres() - onRoad;
        for (int next = index + 1; next < route.size() && metres < 200; next++) {
            double turn =
                    Math.abs(route.get(next).heading() - route.get(next - 1).heading()) % 360;
            if (Math.min(turn, 360 - turn) > TURN_DEGREES) {
                return metres;
            }
            metres += route.get(next).metres();
        }
        return Double.MAX_VALUE;
    }

    private void move(double metres) {
        driven = Math.min(length, driven + metres);
        onRoad += metres;
        while (index < route.size() - 1 && onRoad >= road().metres()) {
            onRoad -= road().metres();
            index++;
        }
        if (index == route.size() - 1 && onRoad >= road().metres()) {
            onRoad = road().metres();
            driven = length;
            speed = 0;
        }
    }

    /** Stands at that share of the way, as if it had driven until there. */
    void skipTo(double share) {
        move(share * length);
        speed = 0;
    }

    void halt() {
        speed = 0;
    }

    boolean arrived() {
        return driven >= length;
    }

    /** How much of the way is done, 0 to 1. */
    double share() {
        return length == 0 ? 1 : driven / length;
    }

    /** Metres per second. */
    double speed() {
        return speed;
    }

    Road road() {
        return route.get(index);
    }

    double metresOnRoad() {
        return onRoad;
    }
}
