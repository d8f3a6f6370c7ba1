/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal.store;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;

import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.LockModeType;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.store.SchemaReady;
import org.cityloom.api.store.Transactions;

/** The way of all stores here to their tables. Safe for all threads. */
@Component(service = PeopleDatabase.class)
public class PeopleDatabase {
    private final EntityManagerFactory entities;
    private final Transactions transactions;

    @Activate
    public PeopleDatabase(
            @Reference(target = "(" + SchemaReady.UNIT + "=people)") SchemaReady tables,
            @Reference(target = "(osgi.unit.name=people)") EntityManagerFactory entities,
            @Reference Transactions transactions) {
        this(entities, transactions);
    }

    /** Without OSGi; the tables of the unit {@code people} must be there. */
    public PeopleDatabase(EntityManagerFactory entities, Transactions transactions) {
        this.entities = entities;
        this.transactions = transactions;
    }

    /** Does the work within the thread's transaction, or within one of its own. */
    <T> T within(Function<EntityManager, T> work) {
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

    /**
     * Does the work in one transaction while nobody else, on whatever node, changes the organisation; so what it checked still holds
     * when it commits.
     *
     * @param work what it throws undoes everything
     */
    public <T> T alone(Callable<T> work) {
        return transactions.required(() -> {
            within(manager -> Optional.ofNullable(
                    manager.find(UnitEntity.class, OrganisationStore.TOP, LockModeType.PESSIMISTIC_WRITE)));
            return work.call();
        });
    }

    /** Does the work within the thread's transaction, or within one of its own, for those who keep something elsewhere too. */
    public <T> T together(Callable<T> work) {
        return transactions.required(work);
    }

    /** Runs the action after the thread's transaction was committed. */
    public void afterCommit(Runnable action) {
        transactions.afterCommit(action);
    }
}
