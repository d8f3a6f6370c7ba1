/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.internal.sanitation;

import java.util.SplittableRandom;

/** Water and fuel of a vehicle, in % of what its tanks hold, and what its gauges tell of them: both rock while it moves. */
final class Tanks {
    private static final double FULL = 100;
    private static final double LEAST = 5; // %
    private static final double WATERS = 0.009; // % of the water in a second of work
    private static final double LEAKS = 0.02; // likewise through an open drain, about 100 l/min of 8,000 l
    private static final double DRIVES = 0.0014; // % of the fuel in a second, about 10 l/h of 200 l
    private static final double IDLES = 0.0002;
    private static final double SIPHONS = 0.1; // likewise, about 12 l/min
    private static final double REFUELS = 40; // % below which it is filled before a round
    private static final double ROCKS = 1; // % of the gauge while it moves
    private static final double TREMBLES = 0.3; // % of the gauge while it stands

    private final SplittableRandom random;
    private double water = FULL;
    private double fuel;
    private int siphoned; // seconds that are left

    Tanks(SplittableRandom random) {
        this.random = random;
        this.fuel = random.nextDouble(60, 95);
    }

    /** Before a round. */
    void fill() {
        water = FULL;
        fuel = fuel < REFUELS ? FULL : fuel;
    }

    /** Somebody begins to take fuel, for two and a half to five minutes. */
    void rob() {
        siphoned = random.nextInt(150, 300);
    }

    boolean hasWater() {
        return water > 30; // %, more than a leak takes
    }

    /** A second with the engine on goes by. */
    void work(Mood mood, boolean pumps) {
        if (pumps) {
            water = Math.max(LEAST, water - WATERS);
        } else if (mood == Mood.LEAKING) {
            water = Math.max(LEAST, water - LEAKS);
        }
        fuel = Math.max(LEAST, fuel - (mood.speed > 0 ? DRIVES : IDLES));
        siphon();
    }

    /** A second at the depot goes by. */
    void rest() {
        siphon();
    }

    private void siphon() {
        if (siphoned > 0) {
            siphoned--;
            fuel = Math.max(LEAST, fuel - SIPHONS);
        }
    }

    double waterGauge(boolean moves) {
        return gauge(water, moves);
    }

    double fuelGauge(boolean moves) {
        return gauge(fuel, moves);
    }

    private double gauge(double level, boolean moves) {
        double error = moves ? ROCKS : TREMBLES;
        return Math.max(0, Math.min(FULL, level + random.nextDouble(-error, error)));
    }
}
