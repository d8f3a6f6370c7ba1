/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.gas.internal.store;

import java.util.function.Function;

import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;

import org.cityloom.api.store.Transactions;

/** Work with the tables of this bundle, in the transaction of the thread or in one of its own. */
record Work(EntityManagerFactory entities, Transactions transactions) {

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
}
