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
 * the turn of a minute is no two allowances. What is rolled back does not count: telemetry may well repeat a batch. Safe for all
 * threads.
 */
final class FloodGate {
    private static final int MOST_SUBSYSTEMS = 1000; // far more than there are; a bound all the same

    private final int perMinute;
    private final TransactionSynchronizationRegistry registry;
    private final Clock clock;
    private final Map<String, Allowance> allowances = new HashMap<>();

    FloodGate(int perMinute, TransactionSynchronizationRegistry registry, Clock clock) {
        this.perMinute = perMinute;
        this.registry = registry;
        this.clock = clock;
    }

    /**
     * Counts a new alarm in the transaction of this thread.
     *
     * @throws AlarmFloodException if it is one too many
     */
    void pass(String subsystem) {
        if (!spend(subsystem)) {
            throw new AlarmFloodException(subsystem + " raised more than " + perMinute + " new alarms within a minute");
        }
        if (registry.getResource(this) instanceof Spent spent) {
            spent.alarms.merge(subsystem, 1, Integer::sum);
        } else {
            Spent spent = new Spent();
            spent.alarms.put(subsystem, 1);
            registry.putResource(this, spent);
            registry.registerInterposedSynchronization(spent);
        }
    }

    private synchronized boolean spend(String subsystem) {
        Instant now = clock.instant();
        if (allowances.size() >= MOST_SUBSYSTEMS) {
            allowances.clear();
        }
        Allowance left = allowances
                .getOrDefault(subsystem, new Allowance(perMinute, now))
                .at(now, perMinute);
        boolean enough = left.alarms >= 1;
        allowances.put(subsystem, enough ? new Allowance(left.alarms - 1, now) : left);
        return enough;
    }

    private synchronized void giveBack(String subsystem, int alarms) {
        Allowance left = allowances.get(subsystem);
        if (left != null) {
            allowances.put(subsystem, new Allowance(Math.min(perMinute, left.alarms + alarms), left.since));
        }
    }

    /**
     * What a subsystem may still raise.
     *
     * @param since when it was so much
     */
    private record Allowance(double alarms, Instant since) {
        Allowance at(Instant now, int perMinute) {
            double minutes = Math.max(0, Duration.between(since, now).toMillis()) / 60_000.0;
            return new Allowance(Math.min(perMinute, alarms + perMinute * minutes), now);
        }
    }

    /** What one transaction has spent. */
    private final class Spent implements Synchronization {
        private final Map<String, Integer> alarms = new HashMap<>();

        @Override
        public void beforeCompletion() {
            // it counts already
        }

        @Override
        public void afterCompletion(int status) {
            if (status != Status.STATUS_COMMITTED) {
                alarms.forEach(FloodGate.this::giveBack);
            }
        }
    }
}
