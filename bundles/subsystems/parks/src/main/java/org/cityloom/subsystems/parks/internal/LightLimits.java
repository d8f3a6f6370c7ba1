/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal;

/**
 * Below and above which light lamps go on and off.
 *
 * @param onBelow lx, more than 0
 * @param offAbove lx, more than {@code onBelow} and at most {@value #MOST}
 */
public record LightLimits(double onBelow, double offAbove) {
    /** lx, the brightest daylight (domain, parks). */
    public static final double MOST = 100_000;

    /** @throws IllegalArgumentException unless they are in order */
    public LightLimits {
        if (!(onBelow > 0 && onBelow < offAbove && offAbove <= MOST)) {
            throw new IllegalArgumentException("lights on below " + onBelow + " lx and off above " + offAbove + " lx");
        }
    }
}
