/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.alarms.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import javax.transaction.Status;
import javax.transaction.Synchronization;
import javax.transaction.TransactionSynchronizationRegistry;

import org.cityloom.api.alarms.AlarmFloodException;

/**
 * Counts the new alarms of each subsystem, and refuses those beyond a number. The allowance of a minute comes back evenly, so a burst at
 * the turn of a minute is no two allowances. What is rolled back does not count: telemetry may well repeat a batch. After an outage
 * hours of measurements are worked off within minutes, and what they show is no flood: an alarm that comes late counts a tenth. Safe
 * for all threads.
 */
final class FloodGate {
    private static final int MOST_SUBSYSTEMS = 1000; // far more than there are; a bound all the same
    private static final Duration LATE = Duration.ofMinutes(1);
    private static final int ONE = 10; // counted in tenths, which a double holds exactly
    private static final int LATE_ONE = 1;

    private final int perMinute;
    private final int tenthsPerMinute;
    private final TransactionSynchronizationRegistry registry;
    private final Clock clock;
    private final Map<String, Allowance> allowances = new HashMap<>();

    FloodGate(int perMinute, TransactionSynchronizationRegistry registry, Clock clock) {
        this.perMinute = perMinute;
        this.tenthsPerMinute = Math.multiplyExact(perMinute, ONE);
        this.registry = registry;
        this.clock = clock;
    }

    /**
     * Counts a new alarm in the transaction of this thread.
     *
     * @param at the moment of the measurement that caused it
     * @throws AlarmFloodException if it is one too many
     */
    void pass(String subsystem, Instant at) {
        int counts = at.plus(LATE).isBefore(clock.instant()) ? LATE_ONE : ONE;
        if (!spend(subsystem, counts)) {
            throw new AlarmFloodException(subsystem + " raised more than " + perMinute + " new alarms within a minute");
        }
        if (registry.getResource(this) instanceof Spent spent) {
            spent.tenths.merge(subsystem, counts, Integer::sum);
        } else {
            Spent spent = new Spent();
            spent.tenths.put(subsystem, counts);
            registry.putResource(this, spent);
            registry.registerInterposedSynchronization(spent);
        }
    }

    private synchronized boolean spend(String subsystem, int counts) {
        Instant now = clock.instant();
        if (allowances.size() >= MOST_SUBSYSTEMS) {
            allowances.clear();
        }
        Allowance left = allowances
                .getOrDefault(subsystem, new Allowance(tenthsPerMinute, now))
                .at(now, tenthsPerMinute);
        boolean enough = left.tenths >= counts;
        allowances.put(subsystem, enough ? new Allowance(left.tenths - counts, now) : left);
        return enough;
    }

    private synchronized void giveBack(String subsystem, int tenths) {
        Allowance left = allowances.get(subsystem);
        if (left != null) {
            allowances.put(subsystem, new Allowance(Math.min(tenthsPerMinute, left.tenths + tenths), left.since));
        }
    }

    /**
     * What a subsystem may still raise.
     *
     * @param tenths tenths of an alarm
     * @param since when it was so much
     */
    private record Allowance(double tenths, Instant since) {
        Allowance at(Instant now, int tenthsPerMinute) {
            double minutes = Math.max(0, Duration.between(since, now).toMillis()) / 60_000.0;
            return new Allowance(Math.min(tenthsPerMinute, tenths + tenthsPerMinute * minutes), now);
        }
    }

    /** What one transaction has spent. */
    private final class Spent implements Synchronization {
        private final Map<String, Integer> tenths = new HashMap<>();

        @Override
        public void beforeCompletion() {
            // it counts already
        }

        @Override
        public void afterCompletion(int status) {
            if (status != Status.STATUS_COMMITTED) {
                tenths.forEach(FloodGate.this::giveBack);
            }
        }
    }
}
