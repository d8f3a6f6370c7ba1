/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.bench;

import java.util.Locale;

/** A goal of the project beside what was reached. Never fails a build: machines differ, and this one may be busy. */
final class Goal {
    private Goal() {}

    static String atLeast(double goal, double reached) {
        return say(">= " + text(goal), reached >= goal);
    }

    static String atMost(double goal, String unit, double reached) {
        return say("<= " + text(goal) + " " + unit, reached <= goal);
    }

    private static String say(String goal, boolean reached) {
        return "goal " + goal + ": " + (reached ? "reached" : "NOT REACHED");
    }

    private static String text(double goal) {
        return goal == Math.rint(goal) ? Long.toString((long) goal) : String.format(Locale.ROOT, "%.1f", goal);
    }
}
