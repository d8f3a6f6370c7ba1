/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a report of a vehicle says about each rule (domain, rules of sanitation). Pure and immutable; safe for all threads.
 *
 * @param work what counts as working
 * @param speedClearing km/h below the highest speed of work at which it is no longer too fast
 * @param rules how long each must hold
 */
public record VehicleRules(Work work, double speedClearing, Map<Rule, HeldRule> rules) {
    /** The rules on one report of a vehicle. */
    static final Rule[] JUDGED = {Rule.PRESSURE, Rule.SPEEDING, Rule.IDLE, Rule.NOT_WORKING};

    public VehicleRules {
        rules = Map.copyOf(rules);
    }

    /** The same for a vehicle whose pump is rated otherwise, in MPa. */
    public VehicleRules rated(double highest) {
        return new VehicleRules(
                new Work(work.slowest(), work.fastest(), work.band().upTo(highest)), speedClearing, rules);
    }

    /**
     * What the plan says of a vehicle at the moment.
     *
     * @param duty whether its route is to be driven now, and not all of it is done
     * @param onRoute whether it is on that route
     * @param byActuator whether the work of that route is done with pump or brush
     */
    public record Plan(boolean duty, boolean onRoute, boolean byActuator) {
        /** Of a vehicle without one. */
        public static final Plan NONE = new Plan(false, false, false);
    }

    /** A verdict for each rule; none if the speed is not told. */
    public Map<Rule, Verdict> judge(VehicleFix fix, Plan plan) {
        Map<Rule, Verdict> verdicts = new EnumMap<>(Rule.class);
        if (Double.isNaN(fix.speed())) {
            return verdicts;
        }
        verdicts.put(Rule.PRESSURE, pressure(fix));
        verdicts.put(Rule.SPEEDING, speeding(fix));
        verdicts.put(Rule.IDLE, yesOrNo(!work.moves(fix) && (plan.duty() || fix.actuator())));
        verdicts.put(Rule.NOT_WORKING, notWorking(fix, plan));
        return verdicts;
    }

    private Verdict pressure(VehicleFix fix) {
        if (!fix.pump()) {
            return Verdict.GOOD;
        }
        return Double.isNaN(fix.pressure()) ? Verdict.BETWEEN : work.band().verdict(fix.pressure());
    }

    private Verdict speeding(VehicleFix fix) {
        if (!fix.actuator() || fix.speed() <= work.fastest() - speedClearing) {
            return Verdict.GOOD;
        }
        return fix.speed() > work.fastest() ? Verdict.BAD : Verdict.BETWEEN;
    }

    /** Standing at a light neither starts it nor ends it. */
    private Verdict notWorking(VehicleFix fix, Plan plan) {
        if (fix.actuator() || !plan.duty() || !plan.onRoute() || !plan.byActuator()) {
            return Verdict.GOOD;
        }
        return work.moves(fix) ? Verdict.BAD : Verdict.BETWEEN;
    }

    private static Verdict yesOrNo(boolean bad) {
        return bad ? Verdict.BAD : Verdict.GOOD;
    }

    /** How long a rule must hold. */
    Duration hold(Rule rule) {
        return rule(rule).hold();
    }

    /** @throws IllegalArgumentException if it is none of a vehicle */
    HeldRule rule(Rule rule) {
        HeldRule held = rules.get(rule);
        if (held == null) {
            throw new IllegalArgumentException(rule + " is no rule on a vehicle");
        }
        return held;
    }
}
