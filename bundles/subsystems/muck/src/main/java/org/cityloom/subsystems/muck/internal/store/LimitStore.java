/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.muck.internal.store;

import java.util.List;
import java.util.function.Function;

import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.audit.Audit;
import org.cityloom.api.audit.AuditEntry;
import org.cityloom.api.store.SchemaReady;
import org.cityloom.api.store.Transactions;

/** The limits of areas in the database. Every call blocks on it, in the transaction of the thread or in one of its own. */
@Component(service = LimitStore.class)
public final class LimitStore {
    private static final String AREA = "area";

    private final EntityManagerFactory entities;
    private final Transactions transactions;
    private final Audit audit;

    /** @param schema proof that the tables are there */
    @Activate
    public LimitStore(
            @Reference(target = "(cityloom.schema=muck)") SchemaReady schema,
            @Reference(target = "(osgi.unit.name=muck)") EntityManagerFactory entities,
            @Reference Transactions transactions,
            @Reference Audit audit) {
        this.entities = entities;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** All limits, ordered by area. */
    public List<AreaLimit> all() {
        return within(manager ->
                manager
                        .createQuery("select l from LimitEntity l order by l.area", LimitEntity.class)
                        .getResultList()
                        .stream()
                        .map(LimitEntity::toLimit)
                        .toList());
    }

    /** Sets the limit of its area. */
    public void put(AreaLimit limit) {
        within(manager -> {
            LimitEntity there = manager.find(LimitEntity.class, limit.area());
            AreaLimit before = there == null ? null : there.toLimit();
            audit.record(AuditEntry.of("muck:set-limit", AREA, limit.area(), before, limit));
            if (there == null) {
                manager.persist(new LimitEntity(limit));
            } else {
                there.set(limit);
            }
            return limit;
        });
    }

    /** Removes the limit of an area; false if there was none. */
    public boolean remove(String area) {
        return within(manager -> {
            LimitEntity there = manager.find(LimitEntity.class, area);
            if (there == null) {
                return false;
            }
            audit.record(AuditEntry.of("muck:remove-limit", AREA, area, there.toLimit(), null));
            manager.remove(there);
            return true;
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
