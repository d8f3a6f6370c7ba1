/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal;

/**
 * What counts as working (domain, sanitation: moving 2–15 km/h AND actuator on AND pressure in band). Where only the brush is down no water
 * is asked for, so that the pressure does not matter. Pure and immutable; safe for all threads.
 *
 * @param slowest km/h, from here on a vehicle moves
 * @param fastest km/h, the highest speed of work
 * @param band of the water pressure with the pump on
 */
public record Work(double slowest, double fastest, Band band) {
    /** @throws IllegalArgumentException unless the slowest is less than the fastest */
    public Work {
        if (!(slowest < fastest)) {
            throw new IllegalArgumentException("slowest (" + slowest + ") must be less than fastest (" + fastest + ")");
        }
    }

    /**
     * The pressures with which a pump does its work.
     *
     * @param lowest MPa; below it the tank is empty or a nozzle is missing
     * @param highest MPa; above it something is clogged
     * @param clearing MPa inside the band from which an alarm is cleared, 0 or more
     */
    public record Band(double lowest, double highest, double clearing) {
        /** @throws IllegalArgumentException if nothing would be left of the band */
        public Band {
            if (!(clearing >= 0) || !(lowest + clearing < highest - clearing)) {
                throw new IllegalArgumentException(
                        "nothing is left of the band from " + lowest + " to " + highest + " within " + clearing);
            }
        }

        /** The same for a vehicle whose pump is rated otherwise. */
        Band upTo(double rated) {
            return new Band(lowest, Math.max(rated, lowest + 3 * clearing + 0.01), clearing);
        }

        boolean holds(double pressure) {
            return pressure >= lowest && pressure <= highest;
        }

        Verdict verdict(double pressure) {
            if (pressure < lowest || pressure > highest) {
                return Verdict.BAD;
            }
            return pressure >= lowest + clearing && pressure <= highest - clearing ? Verdict.GOOD : Verdict.BETWEEN;
        }
    }

    /** Whether the vehicle works. */
    public boolean works(VehicleFix fix) {
        return moves(fix) && fix.speed() <= fastest && fix.actuator() && (!fix.pump() || band.holds(fix.pressure()));
    }

    /** Whether it moves. */
    public boolean moves(VehicleFix fix) {
        return fix.speed() >= slowest;
    }
}
