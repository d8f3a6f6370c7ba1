/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.gas.internal.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import javax.persistence.EntityManagerFactory;
import javax.persistence.LockModeType;

import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.audit.Audit;
import org.cityloom.api.audit.AuditEntry;
import org.cityloom.api.store.SchemaReady;
import org.cityloom.api.store.Transactions;

/** What people did about alarms, in the database. Every call blocks on it, in the transaction of the thread or in one of its own. */
@Component(service = HandlingStore.class)
public final class HandlingStore {
    private static final String SUBJECT = "alarm";

    private final Work work;
    private final Audit audit;

    /** @param schema proof that the tables are there */
    @Activate
    public HandlingStore(
            @Reference(target = "(cityloom.schema=gas)") SchemaReady schema,
            @Reference(target = "(osgi.unit.name=gas)") EntityManagerFactory entities,
            @Reference Transactions transactions,
            @Reference Audit audit) {
        this.work = new Work(entities, transactions);
        this.audit = audit;
    }

    /** What was done about the alarm; empty if nothing was. */
    public Optional<Handling> find(long alarm) {
        return Optional.ofNullable(of(List.of(alarm)).get(alarm));
    }

    /** What was done about those of the alarms about which anything was, by their ids. */
    public Map<Long, Handling> of(Collection<Long> alarms) {
        if (alarms.isEmpty()) {
            return Map.of();
        }
        return work.within(manager -> manager
                .createQuery("select h from HandlingEntity h where h.alarm in :alarms", HandlingEntity.class)
                .setParameter("alarms", alarms)
                .getResultList()
                .stream()
                .map(HandlingEntity::toHandling)
                .collect(Collectors.toMap(Handling::alarm, Function.identity())));
    }

    /**
     * The first step.
     *
     * @return empty if somebody took it already
     */
    public Optional<Handling> confirm(long alarm, Cause cause, Instant at, String by) {
        return work.within(manager -> {
            if (manager.find(HandlingEntity.class, alarm) != null) {
                return Optional.empty();
            }
            HandlingEntity made = new HandlingEntity(alarm, cause, at, by);
            manager.persist(made);
            return Optional.of(audited("gas:confirm-alarm", null, made));
        });
    }

    /**
     * The second step.
     *
     * @return empty if the first was not taken, or somebody took the second already
     */
    public Optional<Handling> close(long alarm, String finding, Instant at, String by) {
        return work.within(manager -> {
            HandlingEntity there = manager.find(HandlingEntity.class, alarm, LockModeType.PESSIMISTIC_WRITE);
            Handling before = there == null ? null : there.toHandling();
            if (there == null || before == null || before.closedAt() != null) {
                return Optional.empty();
            }
            there.close(finding, at, by);
            return Optional.of(audited("gas:close-alarm", before, there));
        });
    }

    private Handling audited(String action, @Nullable Handling before, HandlingEntity made) {
        Handling after = made.toHandling();
        audit.record(AuditEntry.of(action, SUBJECT, Long.toString(after.alarm()), before, after));
        return after;
    }
}
