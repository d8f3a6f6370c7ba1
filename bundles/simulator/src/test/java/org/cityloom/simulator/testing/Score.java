/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.cityloom.simulator.city.InjectedFault;

/**
 * Compares the alarms of one rule with the ground truth. An alarm is right if the device had such a fault at that moment, or had it not longer ago
 * than the grace; a fault is found if such an alarm came. A fault shorter than a rule can be expected to tell may be found but need not.
 *
 * @param rule the kind of alarm
 * @param right alarms that were right
 * @param wrong alarms without a fault
 * @param found faults that were found, of those that had to be
 * @param missed faults that had to be found and were not
 */
public record Score(String rule, int right, int wrong, int found, int missed) {

    /** An alarm as it was raised. */
    public record Raised(String rule, String device, Instant at) {}

    /**
     * Compares alarms of one rule with the ground truth.
     *
     * @param least how long a fault has to last so that it must be found
     * @param grace how long after the end of a fault its alarm may come
     * @param end of the day; a fault that began less than {@code least} before it need not be found
     */
    public static Score of(
            String rule, List<InjectedFault> truth, List<Raised> raised, Duration least, Duration grace, Instant end) {
        List<InjectedFault> faults =
                truth.stream().filter(fault -> fault.rule().equals(rule)).toList();
        List<Raised> alarms =
                raised.stream().filter(alarm -> alarm.rule().equals(rule)).toList();
        List<Raised> right = new ArrayList<>();
        int found = 0;
        int missed = 0;
        for (InjectedFault fault : faults) {
            Instant until = fault.until() == null ? end : fault.until();
            Instant last = until.plus(grace);
            List<Raised> its = alarms.stream()
                    .filter(alarm -> alarm.device().equals(fault.device())
                            && !alarm.at().isBefore(fault.from())
                            && !alarm.at().isAfter(last))
                    .toList();
            right.addAll(its);
            if (Duration.between(fault.from(), until).compareTo(least) >= 0) {
                found += its.isEmpty() ? 0 : 1;
                missed += its.isEmpty() ? 1 : 0;
            }
        }
        int wrong =
                (int) alarms.stream().filter(alarm -> !right.contains(alarm)).count();
        return new Score(rule, alarms.size() - wrong, wrong, found, missed);
    }

    /** Share of the faults that were found; 1 if there was none. */
    public double recall() {
        return found + missed == 0 ? 1 : (double) found / (found + missed);
    }

    /** Share of the alarms that were right; 1 if there was none. */
    public double precision() {
        return right + wrong == 0 ? 1 : (double) right / (right + wrong);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s: recall %.3f (%d of %d faults), precision %.3f (%d of %d alarms)",
                rule,
                recall(),
                found,
                found + missed,
                precision(),
                right,
                right + wrong);
    }
}
