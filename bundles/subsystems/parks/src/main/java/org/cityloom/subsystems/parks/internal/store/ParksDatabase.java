/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal.store;

import java.util.function.Function;

import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.store.SchemaReady;
import org.cityloom.api.store.Transactions;

/** The tables of the subsystem, once they are there. */
@Component(service = ParksDatabase.class)
public final class ParksDatabase {
    private final EntityManagerFactory entities;
    private final Transactions transactions;

    /** @param schema proof that the tables are there */
    @Activate
    public ParksDatabase(
            @Reference(target = "(cityloom.schema=parks)") SchemaReady schema,
            @Reference(target = "(osgi.unit.name=parks)") EntityManagerFactory entities,
            @Reference Transactions transactions) {
        this.entities = entities;
        this.transactions = transactions;
    }

    /** Does the work in the transaction of the thread, or in one of its own. Blocks. */
    public <T> T within(Function<EntityManager, T> work) {
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
