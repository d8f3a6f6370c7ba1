/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.store.testing;

import java.util.HashMap;
import java.util.Map;

import javax.persistence.EntityManagerFactory;
import javax.transaction.TransactionManager;

import org.apache.openjpa.ee.AbstractManagedRuntime;
import org.apache.openjpa.ee.ManagedRuntime;
import org.apache.openjpa.persistence.PersistenceProviderImpl;

/** The persistence unit of a bundle over a {@link StoreFixture}; needs OpenJPA on the class path of the test. */
public final class JpaFixture {
    private JpaFixture() {}

    /**
     * Opens the unit as {@code META-INF/persistence.xml} describes it, with the fixture's datasource and transactions.
     *
     * @param unit name of the persistence unit
     * @param store whose tables are migrated; close the factory before it
     */
    public static EntityManagerFactory open(String unit, StoreFixture store) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("javax.persistence.jtaDataSource", store.dataSource());
        properties.put("openjpa.ManagedRuntime", new FixtureRuntime(store.transactionManager()));
        EntityManagerFactory factory = new PersistenceProviderImpl().createEntityManagerFactory(unit, properties);
        if (factory == null) {
            throw new IllegalArgumentException("no persistence unit '" + unit + "' on the class path");
        }
        return factory;
    }

    private static final class FixtureRuntime extends AbstractManagedRuntime implements ManagedRuntime {
        private final TransactionManager manager;

        FixtureRuntime(TransactionManager manager) {
            this.manager = manager;
        }

        @Override
        public TransactionManager getTransactionManager() {
            return manager;
        }

        @Override
        public void setRollbackOnly(Throwable cause) throws Exception {
            manager.getTransaction().setRollbackOnly();
        }

        @Override
        public Throwable getRollbackCause() {
            return null;
        }
    }
}
