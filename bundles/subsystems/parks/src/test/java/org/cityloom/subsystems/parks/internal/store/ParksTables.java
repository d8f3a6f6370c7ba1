/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Consumer;

import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;

import org.cityloom.platform.audit.testing.AuditFixture;
import org.cityloom.platform.store.testing.JpaFixture;
import org.cityloom.platform.store.testing.StoreFixture;
import org.cityloom.platform.store.testing.TestDatabase;

/** The tables of the subsystem in a real database. */
public final class ParksTables implements AutoCloseable {
    private final StoreFixture store;
    private final EntityManagerFactory entities;
    private final AuditFixture audit;
    private final ParksDatabase database;
    private final Path folder;

    public ParksTables(TestDatabase database, Path folder) {
        this.folder = folder;
        this.store = database.open(folder).migrate("parks", ZoneStore.class);
        this.audit = AuditFixture.over(store);
        this.entities = JpaFixture.open("parks", store);
        this.database = new ParksDatabase(() -> "parks", entities, store.transactions());
    }

    public ZoneStore zones() {
        return new ZoneStore(database, audit.audit());
    }

    public PlanStore plans() {
        return new PlanStore(database);
    }

    public HandSwitchStore hands() {
        return new HandSwitchStore(database, audit.audit());
    }

    public LampStore lamps() {
        return new LampStore(database, audit.audit());
    }

    public CameraStore cameras() {
        try {
            return new CameraStore(database, audit.audit(), new CameraSeal(folder.resolve("camera-key")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Does something with the rows themselves. */
    void within(Consumer<EntityManager> work) {
        database.within(manager -> {
            work.accept(manager);
            return manager;
        });
    }

    public AuditFixture audit() {
        return audit;
    }

    @Override
    public void close() {
        entities.close();
        store.close();
    }
}
