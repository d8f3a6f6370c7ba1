/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.internal.sanitation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.cityloom.simulator.city.GroundTruth;
import org.cityloom.simulator.city.Truths;

/**
 * What a vehicle does against the rules, as the ground truth has it. When its terminal dies, all stops that are still to come are left out
 * as far as anybody can tell, and nothing else of it is seen until its next round.
 */
final class Offences {
    private static final String OFF_ROUTE = "sanitation-off-route";
    private static final String FUEL = "sanitation-fuel-drop";
    private static final String COLD = "sanitation-cold-watering";
    private static final String SPEEDING = "sanitation-speeding";
    private static final double FASTEST = 15; // km/h of work (domain, rules of sanitation)
    private static final String MISSED = "sanitation-missed";
    private static final List<String> OF_WORK = Stream.of(Mood.values())
            .map(mood -> mood.rule)
            .filter(Objects::nonNull)
            .distinct()
            .toList();

    private final Truths truths;
    private boolean dead;

    Offences(String vehicle, GroundTruth truth) {
        this.truths = new Truths(vehicle, truth);
    }

    boolean isDead() {
        return dead;
    }

    /** A round is due; the terminal has been mended. */
    void begin(Instant now) {
        truths.end(now);
        dead = false;
    }

    /** How it works now. */
    void work(Mood mood, Pump pump, boolean frost, Instant now) {
        if (!dead) {
            OF_WORK.forEach(rule -> truths.tell(rule, isBroken(rule, mood, pump, frost), now));
        }
    }

    /** What a vehicle is told may be against the rules, too: to pump in the frost, or while it drives fast to somewhere else. */
    private static boolean isBroken(String rule, Mood mood, Pump pump, boolean frost) {
        boolean pumps = pump.isOn(mood);
        return switch (rule) {
            case COLD -> pumps && frost;
            case SPEEDING -> rule.equals(mood.rule) || (pumps && !mood.brush() && mood.speed > FASTEST);
            default -> rule.equals(mood.rule) && !pump.cures(mood);
        };
    }

    /** Whether it is away from its route now. */
    void stray(boolean off, Instant now) {
        if (!dead) {
            truths.tell(OFF_ROUTE, off, now);
        }
    }

    /** Whether fuel has been taken while it was parked, and its gauge tells. */
    void robbed(boolean there, Instant now) {
        if (!dead) {
            truths.tell(FUEL, there, now);
        }
    }

    /** The round is over. */
    void rest(Instant now) {
        if (!dead) {
            truths.end(now);
        }
    }

    /**
     * The terminal dies.
     *
     * @param last when it reported last
     * @param began when the round began
     */
    void die(Instant last, Instant began) {
        truths.end(last);
        truths.tell(MISSED, true, began);
        dead = true;
    }
}
