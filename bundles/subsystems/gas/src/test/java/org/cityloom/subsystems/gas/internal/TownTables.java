/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.gas.internal;

import java.nio.file.Path;
import java.time.Instant;

import javax.persistence.EntityManagerFactory;

import org.cityloom.api.audit.Audit;
import org.cityloom.platform.audit.testing.AuditFixture;
import org.cityloom.platform.store.testing.JpaFixture;
import org.cityloom.platform.store.testing.StoreFixture;
import org.cityloom.subsystems.gas.internal.store.SensorStore;

/** What a town keeps in its database; another town that is made of it is the same one after a restart. */
final class TownTables implements AutoCloseable {
    private final StoreFixture store;
    private final Audit audit;
    private final EntityManagerFactory entities;

    TownTables(Path folder) {
        store = StoreFixture.h2(folder).migrate("gas", SensorStore.class);
        audit = AuditFixture.over(store).audit();
        entities = JpaFixture.open("gas", store);
    }

    /** A town at that time, without a device. */
    Town town(Instant start) {
        return new Town(start, store, entities, audit);
    }

    @Override
    public void close() {
        entities.close();
        store.close();
    }
}
