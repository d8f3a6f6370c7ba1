/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.store;

import java.util.List;
import java.util.Optional;
import java.util.function.LongUnaryOperator;

import javax.persistence.LockModeType;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.page.PageRequest;

/** What became of which alarm, and how far their feed was read. Every call blocks on the database. */
@Component(service = AlarmStore.class)
public final class AlarmStore {
    private static final String FEED = "alarms";

    private final CasesDatabase database;

    @Activate
    public AlarmStore(@Reference CasesDatabase database) {
        this.database = database;
    }

    /**
     * Reads on in the feed, in one transaction with the place up to which it was read; only one at a time does, on all nodes.
     *
     * @param work gets the sequence up to which it was read, and answers up to where it is now
     */
    public long advance(LongUnaryOperator work) {
        return database.within(manager -> {
            CursorEntity cursor = manager.find(CursorEntity.class, FEED, LockModeType.PESSIMISTIC_WRITE);
            if (cursor == null) {
                cursor = new CursorEntity(FEED);
                manager.persist(cursor);
                manager.flush(); // of two that begin at once, one fails here and tries again
            }
            long next = work.applyAsLong(cursor.until());
            cursor.until(next);
            return next;
        });
    }

    /** What became of the alarm; empty if nothing did yet. */
    public Optional<TakenAlarm> find(long alarm) {
        return database.within(manager ->
                Optional.ofNullable(manager.find(AlarmEntity.class, alarm)).map(AlarmEntity::taken));
    }

    /** Keeps what became of an alarm; whoever decides on one waits until others have. */
    public void put(TakenAlarm taken) {
        database.within(manager -> {
            AlarmEntity entity = manager.find(AlarmEntity.class, taken.alarm(), LockModeType.PESSIMISTIC_WRITE);
            if (entity == null) {
                manager.persist(new AlarmEntity(taken));
            } else {
                entity.decide(taken);
            }
            manager.flush();
            return taken;
        });
    }

    /** The last alarm of that device and kind of which a case was made. */
    public Optional<TakenAlarm> lastOpened(String kind, String device) {
        return database.within(manager -> manager
                .createQuery(
                        "SELECT a FROM AlarmEntity a WHERE a.kind = :kind AND a.device = :device"
                                + " AND a.outcome = :outcome ORDER BY a.alarm DESC",
                        AlarmEntity.class)
                .setParameter("kind", kind)
                .setParameter("device", device)
                .setParameter("outcome", TakenAlarm.Outcome.OPENED.name())
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst()
                .map(AlarmEntity::taken));
    }

    /** Alarms on which an operator has to decide, the newest first. */
    public List<TakenAlarm> proposed(PageRequest page) {
        return list("a.outcome = :value", TakenAlarm.Outcome.PROPOSED.name(), page);
    }

    /** Alarms that belong to that case, the newest first. */
    public List<TakenAlarm> of(String number) {
        return list("a.number = :value", number, new PageRequest(0, PageRequest.MAXIMUM_LIMIT));
    }

    private List<TakenAlarm> list(String condition, String value, PageRequest page) {
        return database.within(manager -> manager
                .createQuery(
                        "SELECT a FROM AlarmEntity a WHERE " + condition + " ORDER BY a.alarm DESC", AlarmEntity.class)
                .setParameter("value", value)
                .setFirstResult(page.offset())
                .setMaxResults(page.limit())
                .getResultList()
                .stream()
                .map(AlarmEntity::taken)
                .toList());
    }
}
