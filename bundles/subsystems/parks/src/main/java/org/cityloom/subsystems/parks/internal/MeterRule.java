/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.text.LocalizedText;

/**
 * Tells a light meter that cannot be trusted (domain, parks: meter fault): one whose value stands still while the sun moves, one that is
 * dark in full daylight (covered, broken) or bright in the night (a lamp shines onto it).
 *
 * @param change lx; daylight moves more than this
 * @param dark lx; less is impossible while the sun stands high, whatever the weather
 * @param bright lx; more is impossible while the sun is far down
 * @param altitude degrees above the horizon from which the sun stands high, and below it from which it is far down
 * @param stuckHold how long its value stands still before it is told
 * @param oddHold how long it is too dark or too bright before it is told
 * @param gap see {@link HeldRule}
 */
public record MeterRule(
        double change,
        double dark,
        double bright,
        double altitude,
        Duration stuckHold,
        Duration oddHold,
        Duration gap) {

    private static final String STUCK = "stuck";
    private static final String ODD = "odd";
    private static final String REFERENCE = "reference";

    /**
     * Takes a measurement.
     *
     * @param memory is changed
     * @param altitude of the sun in degrees
     * @return what is wrong if that has just been found; null if not
     */
    @Nullable
    LocalizedText next(Memory memory, Instant at, double lux, double altitude) {
        boolean wasOpen = isFaulty(memory);
        Double reference = memory.number(REFERENCE);
        boolean moved = reference == null || Math.abs(lux - reference) > change;
        if (moved) {
            memory.keep(REFERENCE, lux);
        }
        HeldRule.Step stuck = new HeldRule(stuckHold, gap).next(memory.state(STUCK), at, !moved && altitude > 0, moved);
        memory.keep(STUCK, stuck.state());
        boolean odd = isOdd(lux, altitude);
        boolean tellable = Math.abs(altitude) >= this.altitude;
        HeldRule.Step strange = new HeldRule(oddHold, gap).next(memory.state(ODD), at, odd, tellable && !odd);
        memory.keep(ODD, strange.state());
        if (wasOpen) {
            return null;
        }
        if (strange.finding() == HeldRule.Finding.RAISE) {
            return odd(lux, altitude);
        }
        return stuck.finding() == HeldRule.Finding.RAISE ? stuck(lux, stuck.state()) : null;
    }

    /** Whether it cannot be trusted, as far as it is remembered. */
    static boolean isFaulty(Memory memory) {
        return memory.state(STUCK).open() || memory.state(ODD).open();
    }

    private boolean isOdd(double lux, double sun) {
        return (sun >= altitude && lux < dark) || (sun <= -altitude && lux > bright);
    }

    private LocalizedText odd(double lux, double sun) {
        return new LocalizedText(
                String.format(Locale.ROOT, "读数 %.1f lx 不可信：太阳高度 %.0f°，已持续 %d 分钟", lux, sun, oddHold.toMinutes()),
                String.format(
                        Locale.ROOT,
                        "%.1f lx cannot be true with the sun at %.0f°, for %d min",
                        lux,
                        sun,
                        oddHold.toMinutes()));
    }

    private LocalizedText stuck(double lux, HeldRule.State state) {
        long minutes = state.bad().held().toMinutes();
        return new LocalizedText(
                String.format(Locale.ROOT, "读数停在 %.1f lx 已 %d 分钟，而日光在变化", lux, minutes),
                String.format(Locale.ROOT, "stands at %.1f lx for %d min while daylight moves", lux, minutes));
    }
}
