/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.calendar.internal.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.calendar.WorkingCalendar;
import org.cityloom.api.store.SchemaReady;
import org.cityloom.api.store.Transactions;
import org.cityloom.platform.calendar.CalendarVersion;

/** Every version of every calendar in the database. Each call blocks on it, in the transaction of the thread or in one of its own. */
@Component(service = CalendarStore.class)
public final class CalendarStore {
    private final EntityManagerFactory entities;
    private final Transactions transactions;

    /** @param schema proof that the tables are there */
    @Activate
    public CalendarStore(
            @Reference(target = "(cityloom.schema=calendar)") SchemaReady schema,
            @Reference(target = "(osgi.unit.name=calendar)") EntityManagerFactory entities,
            @Reference Transactions transactions) {
        this.entities = entities;
        this.transactions = transactions;
    }

    /** The latest version of each unit that ever had a calendar of its own. */
    public List<StoredCalendar> latest() {
        return within(manager -> manager
                .createQuery(
                        "SELECT c FROM CalendarEntity c WHERE c.version ="
                                + " (SELECT MAX(o.version) FROM CalendarEntity o WHERE o.unit = c.unit)",
                        CalendarEntity.class)
                .getResultList()
                .stream()
                .map(CalendarEntity::stored)
                .toList());
    }

    /** A version of a unit's calendar; empty if there is none, or if the unit had none of its own then. */
    public Optional<WorkingCalendar> version(String unit, long version) {
        return within(manager -> manager
                .createQuery(
                        "SELECT c FROM CalendarEntity c WHERE c.unit = :unit AND c.version = :version",
                        CalendarEntity.class)
                .setParameter("unit", unit)
                .setParameter("version", version)
                .getResultList()
                .stream()
                .findFirst()
                .map(CalendarEntity::stored)
                .flatMap(StoredCalendar::calendar));
    }

    /** All versions of a unit's calendar, the latest first. */
    public List<CalendarVersion> history(String unit) {
        return within(manager -> manager
                .createQuery(
                        "SELECT c FROM CalendarEntity c WHERE c.unit = :unit ORDER BY c.version DESC",
                        CalendarEntity.class)
                .setParameter("unit", unit)
                .getResultList()
                .stream()
                .map(CalendarEntity::version)
                .toList());
    }

    /** Adds a version. */
    public void add(StoredCalendar version) {
        within(manager -> {
            manager.persist(new CalendarEntity(version));
            return version;
        });
    }

    private <T> T within(Function<EntityManager, T> work) {
        return transactions.required(() -> {
            EntityManager manager = entities.createEntityManager();
            try {
                T result = work.apply(manager);
                manager.flush();
                return result;
            } finally {
                manager.close();
            }
        });
    }
}
