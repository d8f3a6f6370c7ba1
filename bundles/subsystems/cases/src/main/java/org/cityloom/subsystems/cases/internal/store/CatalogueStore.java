/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.store;

import java.util.List;
import java.util.function.Function;

import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.store.SchemaReady;
import org.cityloom.api.store.Transactions;
import org.cityloom.subsystems.cases.internal.catalogue.ConditionChange;
import org.cityloom.subsystems.cases.internal.catalogue.Entry;

/** What the city made of the catalogue, in the database. Every call blocks on it, in the transaction of the thread or in one of its own. */
@Component(service = CatalogueStore.class)
public final class CatalogueStore {
    private final EntityManagerFactory entities;
    private final Transactions transactions;

    /** @param schema proof that the tables are there */
    @Activate
    public CatalogueStore(
            @Reference(target = "(cityloom.schema=cases)") SchemaReady schema,
            @Reference(target = "(osgi.unit.name=cases)") EntityManagerFactory entities,
            @Reference Transactions transactions) {
        this.entities = entities;
        this.transactions = transactions;
    }

    /** Every version of every condition that was written, in the order in which they were. */
    public List<ConditionChange> changes() {
        return within(
                manager -> manager
                        .createQuery("SELECT c FROM ConditionEntity c ORDER BY c.id", ConditionEntity.class)
                        .getResultList()
                        .stream()
                        .map(ConditionEntity::change)
                        .toList());
    }

    /** Adds versions. A version that is there already undoes everything. */
    public void add(List<ConditionChange> changes) {
        within(manager -> {
            changes.forEach(change -> manager.persist(new ConditionEntity(change)));
            manager.flush();
            return changes;
        });
    }

    /** The entries that the city added, in the order in which they were. */
    public List<Entry> entries() {
        return within(manager ->
                manager
                        .createQuery("SELECT e FROM EntryEntity e ORDER BY e.id", EntryEntity.class)
                        .getResultList()
                        .stream()
                        .map(EntryEntity::entry)
                        .toList());
    }

    /** Adds an entry. One that is there already undoes everything. */
    public void add(Entry entry) {
        within(manager -> {
            manager.persist(new EntryEntity(entry));
            manager.flush();
            return entry;
        });
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
