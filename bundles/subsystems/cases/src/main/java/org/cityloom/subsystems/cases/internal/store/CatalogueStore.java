/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.store;

import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.subsystems.cases.internal.catalogue.ConditionChange;
import org.cityloom.subsystems.cases.internal.catalogue.Entry;

/** What the city made of the catalogue, in the database. Every call blocks on it, in the transaction of the thread or in one of its own. */
@Component(service = CatalogueStore.class)
public final class CatalogueStore {
    private final CasesDatabase database;

    @Activate
    public CatalogueStore(@Reference CasesDatabase database) {
        this.database = database;
    }

    /** Every version of every condition that was written, in the order in which they were. */
    public List<ConditionChange> changes() {
        return database.within(
                manager -> manager
                        .createQuery("SELECT c FROM ConditionEntity c ORDER BY c.id", ConditionEntity.class)
                        .getResultList()
                        .stream()
                        .map(ConditionEntity::change)
                        .toList());
    }

    /** Adds versions. A version that is there already undoes everything. */
    public void add(List<ConditionChange> changes) {
        database.within(manager -> {
            changes.forEach(change -> manager.persist(new ConditionEntity(change)));
            manager.flush();
            return changes;
        });
    }

    /** The entries that the city added, in the order in which they were. */
    public List<Entry> entries() {
        return database.within(manager ->
                manager
                        .createQuery("SELECT e FROM EntryEntity e ORDER BY e.id", EntryEntity.class)
                        .getResultList()
                        .stream()
                        .map(EntryEntity::entry)
                        .toList());
    }

    /** Adds an entry. One that is there already undoes everything. */
    public void add(Entry entry) {
        database.within(manager -> {
            manager.persist(new EntryEntity(entry));
            manager.flush();
            return entry;
        });
    }
}
