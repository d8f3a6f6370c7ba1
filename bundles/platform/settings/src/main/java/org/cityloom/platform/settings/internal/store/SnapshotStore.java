/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.settings.internal.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.store.SchemaReady;
import org.cityloom.api.store.Transactions;

/** The snapshots in the database. Each call blocks on it, in the transaction of the thread or in one of its own. */
@Component(service = SnapshotStore.class)
public final class SnapshotStore {
    /** How many snapshots of a configuration are kept; older ones make room. */
    public static final int KEPT = 200;

    private final EntityManagerFactory entities;
    private final Transactions transactions;

    /** @param schema proof that the tables are there */
    @Activate
    public SnapshotStore(
            @Reference(target = "(cityloom.schema=settings)") SchemaReady schema,
            @Reference(target = "(osgi.unit.name=settings)") EntityManagerFactory entities,
            @Reference Transactions transactions) {
        this.entities = entities;
        this.transactions = transactions;
    }

    /** The latest one of a configuration; empty if there never was any. */
    public Optional<Snapshot> latest(String pid) {
        return list(pid, 1).stream().findFirst();
    }

    /** Those of a configuration that are kept, the latest first. */
    public List<Snapshot> all(String pid) {
        return list(pid, KEPT);
    }

    private List<Snapshot> list(String pid, int most) {
        return within(manager -> manager
                .createQuery(
                        "SELECT s FROM SnapshotEntity s WHERE s.pid = :pid ORDER BY s.number DESC",
                        SnapshotEntity.class)
                .setParameter("pid", pid)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(SnapshotEntity::snapshot)
                .toList());
    }

    /** The one of that number; empty if there is none, or no longer. */
    public Optional<Snapshot> find(String pid, long number) {
        return within(manager -> manager
                .createQuery(
                        "SELECT s FROM SnapshotEntity s WHERE s.pid = :pid AND s.number = :number",
                        SnapshotEntity.class)
                .setParameter("pid", pid)
                .setParameter("number", number)
                .getResultList()
                .stream()
                .findFirst()
                .map(SnapshotEntity::snapshot));
    }

    /**
     * Keeps one more.
     *
     * @throws org.cityloom.api.store.StoreException if the number is taken, or the database is away
     */
    public Snapshot add(Snapshot snapshot) {
        return within(manager -> {
            manager.persist(new SnapshotEntity(snapshot));
            manager.flush();
            manager.createQuery("DELETE FROM SnapshotEntity s WHERE s.pid = :pid AND s.number <= :old")
                    .setParameter("pid", snapshot.pid())
                    .setParameter("old", snapshot.number() - KEPT)
                    .executeUpdate();
            return snapshot;
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
