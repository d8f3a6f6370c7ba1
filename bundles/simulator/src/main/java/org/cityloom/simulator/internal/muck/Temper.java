/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.internal.muck;

import java.util.SplittableRandom;

/**
 * How a driver behaves on one trip; most keep every rule. The shares are invented so that a demo of 60 trucks shows every
 * fault within some minutes.
 *
 * @param haste share of the allowed speed that the driver likes to drive, 0.65 to 0.92
 * @param speedingAt share of the trip after which the driver starts to speed; above 1 for never
 * @param speedingSeconds how long the driver speeds
 * @param over km/h over the limit while speeding
 * @param coverOpen whether the cover stays open on the way
 * @param tipsAt share of the trip after which the load is tipped beside the road; above 1 for never
 */
record Temper(double haste, double speedingAt, int speedingSeconds, double over, boolean coverOpen, double tipsAt) {

    private static final double NEVER = 2;
    private static final double SPEEDING = 0.15;
    private static final double COVER_OPEN = 0.08;
    private static final double TIPPING = 0.03;

    static Temper draw(SplittableRandom random, boolean laden) {
        double haste = random.nextDouble(0.65, 0.92);
        boolean speeding = random.nextDouble() < SPEEDING;
        double speedingAt = speeding ? random.nextDouble(0.1, 0.7) : NEVER;
        int seconds = random.nextInt(30, 90);
        double over = random.nextDouble(8, 25);
        boolean coverOpen = random.nextDouble() < COVER_OPEN && laden;
        boolean tipping = random.nextDouble() < TIPPING && laden;
        return new Temper(haste, speedingAt, seconds, over, coverOpen, tipping ? random.nextDouble(0.3, 0.8) : NEVER);
    }
}
