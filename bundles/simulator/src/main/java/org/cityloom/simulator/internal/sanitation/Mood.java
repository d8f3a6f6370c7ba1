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
    WORKING(9, Use.WET, 0.45, 240, 600, null, 0),
    SWEEPING_DRY(9, Use.DRY, 0, 240, 600, null, 8),
    EMPTY(9, Use.WET, 0.1, 60, 180, "sanitation-pressure", 12),
    CLOGGED(9, Use.WET, 1.3, 60, 180, "sanitation-pressure", 8),
    DIP(9, Use.WET, 0.12, 6, 12, null, 12),
    FAST(22, Use.WET, 0.45, 60, 120, "sanitation-speeding", 18),
    HASTE(20, Use.WET, 0.45, 8, 18, null, 12),
    LIFTED(10, Use.NOTHING, 0, 200, 400, "sanitation-not-working", 16),
    CORNER(10, Use.NOTHING, 0, 20, 80, null, 12),
    LEAKING(9, Use.DRY, 0, 420, 700, "sanitation-tank-leak", 8),
    ICING(9, Use.WET, 0.45, 90, 400, "sanitation-cold-watering", 16),
    STANDING(0, Use.NOTHING, 0, 1500, 2100, "sanitation-idle", 6),
    ROBBED(0, Use.NOTHING, 0, 480, 900, "sanitation-fuel-drop", 5),
    BREAK(0, Use.NOTHING, 0, 120, 600, null, 4),
    ASTRAY(20, Use.NOTHING, 0, 1, 2, null, 0);

    /** What is on. */
    private enum Use {
        WET,
        DRY,
        NOTHING
    }

    private static final int SHARES = 137; // of all moods after work

    /** km/h. */
    final double speed;

    /** MPa. */
    final double pressure;

    /** The rule that it breaks; null for none. */
    final @Nullable String rule;

    private final Use use;
    private final int least;
    private final int most;
    private final int share;

    Mood(double speed, Use use, double pressure, int least, int most, @Nullable String rule, int share) {
        this.speed = speed;
        this.use = use;
        this.pressure = pressure;
        this.rule = rule;
        this.least = least;
        this.most = most;
        this.share = share;
    }

    /**
     * What a mood depends on.
     *
     * @param mayStand whether there is time for standing about
     * @param frost whether water makes ice
     * @param nearFrost whether a careful driver leaves the pump off
     * @param water whether there is water that could leak
     */
    record Conditions(boolean mayStand, boolean frost, boolean nearFrost, boolean water) {}

    boolean pump() {
        return use == Use.WET;
    }

    boolean brush() {
        return use != Use.NOTHING;
    }

    int seconds(SplittableRandom random) {
        return random.nextInt(least, most);
    }

    /** The work that nothing is wrong with. */
    static Mood calm(Conditions conditions) {
        return conditions.nearFrost ? SWEEPING_DRY : WORKING;
    }

    boolean isCalm() {
        return this == WORKING || this == SWEEPING_DRY;
    }

    /** What comes after another: work after everything else. */
    static Mood after(Mood before, Conditions conditions, SplittableRandom random) {
        if (before.isCalm()) {
            int chance = random.nextInt(SHARES);
            for (Mood mood : values()) {
                chance -= mood.share;
                if (chance < 0) {
                    return mood.possible(conditions) ? mood : calm(conditions);
                }
            }
        }
        return calm(conditions);
    }

    private boolean possible(Conditions conditions) {
        return (speed > 0 || conditions.mayStand)
                && (this != LEAKING || conditions.water)
                && (this == ICING ? conditions.frost : !pump() || !conditions.nearFrost);
    }
}
