/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.internal.sanitation;

import java.util.SplittableRandom;

import org.jspecify.annotations.Nullable;

/**
 * How a vehicle does its work for a while. Shares are invented so that a day shows every fault often; what is no fault is too short for its
 * rule, so that the rules have something to be careful about.
 */
enum Mood {
    WORKING(9, true, 0.45, 240, 600, null, 0),
    EMPTY(9, true, 0.1, 60, 180, "sanitation-pressure", 12),
    CLOGGED(9, true, 1.3, 60, 180, "sanitation-pressure", 8),
    DIP(9, true, 0.12, 6, 12, null, 12),
    FAST(22, true, 0.45, 60, 120, "sanitation-speeding", 18),
    HASTE(20, true, 0.45, 8, 18, null, 12),
    LIFTED(10, false, 0, 200, 400, "sanitation-not-working", 16),
    CORNER(10, false, 0, 20, 80, null, 12),
    STANDING(0, false, 0, 1500, 2100, "sanitation-idle", 6),
    BREAK(0, false, 0, 120, 600, null, 4);

    /** km/h. */
    final double speed;

    /** Whether pump and brush are on. */
    final boolean on;

    /** MPa. */
    final double pressure;

    /** The rule that it breaks; null for none. */
    final @Nullable String rule;

    private final int least;
    private final int most;
    private final int share;

    Mood(double speed, boolean on, double pressure, int least, int most, @Nullable String rule, int share) {
        this.speed = speed;
        this.on = on;
        this.pressure = pressure;
        this.rule = rule;
        this.least = least;
        this.most = most;
        this.share = share;
    }

    int seconds(SplittableRandom random) {
        return random.nextInt(least, most);
    }

    /**
     * What comes after another: work after everything else.
     *
     * @param mayStand whether there is time for standing about
     */
    static Mood after(Mood before, boolean mayStand, SplittableRandom random) {
        if (before != WORKING) {
            return WORKING;
        }
        int chance = random.nextInt(100);
        for (Mood mood : values()) {
            chance -= mood.share;
            if (chance < 0) {
                return mood.speed == 0 && !mayStand ? WORKING : mood;
            }
        }
        return WORKING;
    }
}
