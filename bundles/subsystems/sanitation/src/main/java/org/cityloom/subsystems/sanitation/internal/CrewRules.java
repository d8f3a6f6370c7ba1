/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal;

import java.util.EnumMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.places.Position;

/**
 * What a report of a worker says about each rule (domain, rules of sanitation). Pure and immutable; safe for all threads.
 *
 * @param radius metres within which somebody counts as not moving
 * @param rules how long each must hold
 */
public record CrewRules(double radius, Map<Rule, HeldRule> rules) {
    /** The rules on one report of a worker. */
    static final Rule[] JUDGED = {Rule.CREW_AREA, Rule.CREW_STATIC, Rule.SOS};

    public CrewRules {
        rules = Map.copyOf(rules);
    }

    /**
     * Where the worker is.
     *
     * @param shift whether the worker is on shift
     * @param inside whether that is within the area of the shift; null if nobody knows
     * @param position where; null if unknown
     * @param sos whether help was called for
     */
    public record Seen(boolean shift, @Nullable Boolean inside, @Nullable Position position, boolean sos) {}

    /**
     * A verdict for each rule.
     *
     * @param anchor where the worker was when last seen to move; null if unknown
     */
    public Map<Rule, Verdict> judge(Seen seen, @Nullable Position anchor) {
        Map<Rule, Verdict> verdicts = new EnumMap<>(Rule.class);
        verdicts.put(Rule.SOS, seen.sos() ? Verdict.BAD : Verdict.GOOD);
        verdicts.put(Rule.CREW_AREA, area(seen));
        verdicts.put(Rule.CREW_STATIC, still(seen, anchor));
        return verdicts;
    }

    private static Verdict area(Seen seen) {
        if (!seen.shift()) {
            return Verdict.GOOD;
        }
        Boolean inside = seen.inside();
        return inside == null ? Verdict.BETWEEN : inside ? Verdict.GOOD : Verdict.BAD;
    }

    private Verdict still(Seen seen, @Nullable Position anchor) {
        if (!seen.shift() || moved(seen.position(), anchor)) {
            return Verdict.GOOD;
        }
        return seen.position() == null || anchor == null ? Verdict.BETWEEN : Verdict.BAD;
    }

    /** Whether somebody left the place. */
    boolean moved(@Nullable Position position, @Nullable Position anchor) {
        return position != null && anchor != null && position.distanceTo(anchor) > radius;
    }

    /** Whether somebody is on the way out of the place: in the outer half of its radius. */
    boolean stepped(Position position, Position anchor) {
        return position.distanceTo(anchor) > radius / 2;
    }

    /** @throws IllegalArgumentException if it is none of a worker */
    HeldRule rule(Rule rule) {
        HeldRule held = rules.get(rule);
        if (held == null) {
            throw new IllegalArgumentException(rule + " is no rule on a worker");
        }
        return held;
    }
}
