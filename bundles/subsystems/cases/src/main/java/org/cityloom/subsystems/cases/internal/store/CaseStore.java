/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.store;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.LockModeType;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.calendar.WorkingCalendar;
import org.cityloom.api.calendar.WorkingCalendars;
import org.cityloom.api.store.SchemaReady;
import org.cityloom.api.store.Transactions;
import org.cityloom.subsystems.cases.internal.lifecycle.CaseFile;
import org.cityloom.subsystems.cases.internal.lifecycle.CaseState;
import org.cityloom.subsystems.cases.internal.lifecycle.Inbox;

/** Cases and what happened to them in the database. Every call blocks on it, in the transaction of the thread or in one of its own. */
@Component(service = CaseStore.class)
public final class CaseStore {
    private static final int MOST = 1000;

    private final EntityManagerFactory entities;
    private final Transactions transactions;
    private final WorkingCalendars calendars;

    /** @param schema proof that the tables are there */
    @Activate
    public CaseStore(
            @Reference(target = "(cityloom.schema=cases)") SchemaReady schema,
            @Reference(target = "(osgi.unit.name=cases)") EntityManagerFactory entities,
            @Reference Transactions transactions,
            @Reference WorkingCalendars calendars) {
        this.entities = entities;
        this.transactions = transactions;
        this.calendars = calendars;
    }

    /** Keeps a case that was just reported. */
    public CaseFile add(CaseFile file, CaseEvent event) {
        return within(manager -> {
            CaseEntity entity = new CaseEntity(file);
            manager.persist(entity);
            manager.persist(new EventEntity(file.number(), event));
            manager.flush();
            return entity.file(this::calendar);
        });
    }

    /**
     * Changes a case that nobody else changes meanwhile.
     *
     * @param looked the version that was looked at
     * @param change what is made of the case as it is; what it throws undoes everything
     * @throws NoSuchElementException if there is no such case
     * @throws ChangedException if it has another version by now
     */
    public CaseFile change(String number, long looked, Function<CaseFile, Change> change) {
        return within(manager -> {
            CaseEntity entity = manager.find(CaseEntity.class, number, LockModeType.PESSIMISTIC_WRITE);
            if (entity == null) {
                throw new NoSuchElementException("there is no case " + number);
            }
            CaseFile now = entity.file(this::calendar);
            if (now.version() != looked) {
                throw new ChangedException(number, looked, now.version());
            }
            Change changed = change.apply(now);
            entity.set(changed.file());
            manager.persist(new EventEntity(number, changed.event()));
            manager.flush();
            return entity.file(this::calendar);
        });
    }

    /**
     * What is made of a case.
     *
     * @param file the case as it is from now on
     * @param event what is told of it
     */
    public record Change(CaseFile file, CaseEvent event) {}

    /** The case, or empty. */
    public Optional<CaseFile> find(String number) {
        return within(manager ->
                Optional.ofNullable(manager.find(CaseEntity.class, number)).map(entity -> entity.file(this::calendar)));
    }

    /** What happened to a case, in order. */
    public List<CaseEvent> events(String number) {
        return within(manager -> manager
                .createQuery("SELECT e FROM EventEntity e WHERE e.number = :number ORDER BY e.id", EventEntity.class)
                .setParameter("number", number)
                .getResultList()
                .stream()
                .map(EventEntity::event)
                .toList());
    }

    /**
     * What lies in an inbox, the most urgent first.
     *
     * @param limit 1 to 1,000
     */
    public List<CaseFile> inbox(Inbox inbox, int offset, int limit) {
        List<String> states = CaseState.of(inbox).stream().map(CaseState::name).toList();
        return within(manager -> manager
                .createQuery(
                        "SELECT c FROM CaseEntity c WHERE c.state IN :states ORDER BY c.dueAt, c.number",
                        CaseEntity.class)
                .setParameter("states", states)
                .setFirstResult(offset)
                .setMaxResults(Math.min(limit, MOST))
                .getResultList()
                .stream()
                .map(entity -> entity.file(this::calendar))
                .toList());
    }

    private WorkingCalendar calendar(String unit, long version) {
        WorkingCalendar now = calendars.of(unit);
        if (now.unit().equals(unit) && now.version() == version) {
            return now;
        }
        return calendars
                .version(unit, version)
                .orElseThrow(() -> new IllegalStateException(
                        "version " + version + " of the calendar of '" + unit + "' is missing"));
    }

    private <T> T within(Function<EntityManager, T> work) {
        return transactions.required(() -> {
            EntityManager manager = entities.createEntityManager();
            try {
                return work.apply(manager);
            } finally {
                manager.close();
            }
        });
    }
}
