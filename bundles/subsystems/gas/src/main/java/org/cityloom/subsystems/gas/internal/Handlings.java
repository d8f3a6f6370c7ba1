/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.gas.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.alarms.Alarm;
import org.cityloom.api.alarms.Alarms;
import org.cityloom.api.store.Transactions;
import org.cityloom.subsystems.gas.internal.store.Cause;
import org.cityloom.subsystems.gas.internal.store.Handling;
import org.cityloom.subsystems.gas.internal.store.HandlingStore;

/**
 * What people do about alarms, in two steps: somebody confirms what it is, which also acknowledges it; then somebody closes it with what
 * was found. What was really there must have gone before; what never was is cleared by closing it. Blocks on the database.
 */
@Component(service = Handlings.class)
public final class Handlings {
    private final HandlingStore store;
    private final Alarms alarms;
    private final Transactions transactions;
    private final Clock clock;

    @Activate
    public Handlings(@Reference HandlingStore store, @Reference Alarms alarms, @Reference Transactions transactions) {
        this(store, alarms, transactions, Clock.systemUTC());
    }

    /** One with a clock of its own, for tests. */
    Handlings(HandlingStore store, Alarms alarms, Transactions transactions, Clock clock) {
        this.store = store;
        this.alarms = alarms;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What was done about those of the alarms about which anything was, by their ids. */
    public Map<Long, Handling> of(Collection<Long> ids) {
        return store.of(ids);
    }

    /**
     * The first step.
     *
     * @throws RefusedException if somebody took it already
     */
    public Handling confirm(Alarm alarm, Cause cause, String by) {
        try {
            return transactions.required(() -> {
                Handling made = store.confirm(alarm.id(), cause, now(), by)
                        .orElseThrow(() -> RefusedException.of(
                                "他人已先确认告警 " + alarm.id(), "somebody confirmed alarm " + alarm.id() + " before"));
                alarms.acknowledge(alarm.id(), by);
                return made;
            });
        } catch (RefusedException e) {
            throw e;
        } catch (RuntimeException e) {
            if (store.find(alarm.id()).isPresent()) {
                throw RefusedException.of(
                        "他人已先确认告警 " + alarm.id(), "somebody confirmed alarm " + alarm.id() + " before");
            }
            throw e;
        }
    }

    /**
     * The second step.
     *
     * @param finding what was found and done, 1 to {@link Handling#LONGEST_FINDING} characters
     * @throws RefusedException if the first was not taken, somebody took this already, the cause is still there, or the finding is not
     *     within its bounds
     */
    public Handling close(Alarm alarm, String finding, String by) {
        String text = finding.strip();
        if (text.isEmpty() || text.length() > Handling.LONGEST_FINDING) {
            throw RefusedException.of(
                    "处置结果须为 1 至 " + Handling.LONGEST_FINDING + " 个字符",
                    "the finding has 1 to " + Handling.LONGEST_FINDING + " characters");
        }
        return transactions.required(() -> {
            Handling before = store.find(alarm.id())
                    .orElseThrow(() -> RefusedException.of("请先确认告警原因", "confirm first what the alarm is"));
            boolean lasts = alarm.clearedAt() == null;
            if (lasts && before.cause().real()) {
                throw RefusedException.of("告警原因尚未消除，不能销警", "the cause is still there, so the alarm cannot be closed");
            }
            Handling closed = store.close(alarm.id(), text, now(), by)
                    .orElseThrow(() -> RefusedException.of(
                            "他人已先销警：告警 " + alarm.id(), "somebody closed alarm " + alarm.id() + " before"));
            if (lasts) {
                alarms.clear(alarm.id(), by);
            }
            return closed;
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
