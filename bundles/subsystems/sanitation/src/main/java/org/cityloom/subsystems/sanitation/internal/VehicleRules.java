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
 * @param falls how far levels may fall
 * @param cold when watering makes ice
 * @param rules how long each must hold
 */
public record VehicleRules(Work work, double speedClearing, Falls falls, Cold cold, Map<Rule, HeldRule> rules) {
    public VehicleRules {
        rules = Map.copyOf(rules);
    }

    /** The same for a vehicle whose pump is rated otherwise, in MPa. */
    public VehicleRules rated(double highest) {
        return new VehicleRules(
                new Work(work.slowest(), work.fastest(), work.band().upTo(highest)), speedClearing, falls, cold, rules);
    }

    /**
     * How far levels may fall where nothing should take from them. An alarm is cleared once the fall is half of that or less.
     *
     * @param water points of the level while the pump is off
     * @param waterWithin in which time
     * @param fuel points of the level while parked
     * @param fuelWithin in which time
     */
    public record Falls(double water, Duration waterWithin, double fuel, Duration fuelWithin) {}

    /**
     * When watering makes ice.
     *
     * @param highest degrees Celsius, up to which it does
     * @param clearing degrees above it from which an alarm is cleared
     */
    public record Cold(double highest, double clearing) {}

    /**
     * What the plan says of a vehicle at the moment.
     *
     * @param duty whether its route is to be driven now, and not all of it is done
     * @param underWay whether it is between its first stop and its last one, neither on the way to the route nor on the way home
     * @param onRoute whether it is on that route
     * @param byActuator whether the work of that route is done with pump or brush
     */
    public record Plan(boolean duty, boolean underWay, boolean onRoute, boolean byActuator) {
        /** Of a vehicle without one. */
        public static final Plan NONE = new Plan(false, false, false, false);
    }

    /** A verdict for each rule; none if the speed is not told. */
    Map<Rule, Verdict> judge(VehicleFix fix, Plan plan, VehicleLevels.Falls fallen) {
        Map<Rule, Verdict> verdicts = new EnumMap<>(Rule.class);
        if (Double.isNaN(fix.speed())) {
            return verdicts;
        }
        verdicts.put(Rule.PRESSURE, pressure(fix));
        verdicts.put(Rule.SPEEDING, speeding(fix));
        verdicts.put(Rule.IDLE, yesOrNo(!work.moves(fix) && (plan.duty() || fix.actuator())));
        verdicts.put(Rule.NOT_WORKING, notWorking(fix, plan));
        verdicts.put(Rule.OFF_ROUTE, offRoute(fix, plan));
        verdicts.put(Rule.FUEL, fall(fallen.fuel(), falls.fuel()));
        verdicts.put(Rule.LEAK, fall(fallen.water(), falls.water()));
        verdicts.put(Rule.COLD, cold(fix));
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

    private static Verdict offRoute(VehicleFix fix, Plan plan) {
        if (!plan.duty() || !plan.underWay()) {
            return Verdict.GOOD;
        }
        return fix.position() == null ? Verdict.BETWEEN : yesOrNo(!plan.onRoute());
    }

    private static Verdict fall(double fallen, double most) {
        if (fallen > most) {
            return Verdict.BAD;
        }
        return fallen <= most / 2 ? Verdict.GOOD : Verdict.BETWEEN;
    }

    private Verdict cold(VehicleFix fix) {
        if (!fix.pump() || fix.temperature() > cold.highest() + cold.clearing()) {
            return Verdict.GOOD;
        }
        return fix.temperature() <= cold.highest() ? Verdict.BAD : Verdict.BETWEEN;
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
