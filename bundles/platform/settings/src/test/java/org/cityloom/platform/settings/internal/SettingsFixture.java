/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.settings.internal;

import java.nio.file.Path;

import javax.persistence.EntityManagerFactory;

import org.osgi.framework.BundleException;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.cm.SynchronousConfigurationListener;

import org.cityloom.api.audit.Audit;
import org.cityloom.platform.audit.testing.AuditFixture;
import org.cityloom.platform.settings.internal.definition.Definitions;
import org.cityloom.platform.settings.internal.store.SnapshotStore;
import org.cityloom.platform.store.testing.JpaFixture;
import org.cityloom.platform.store.testing.StoreFixture;
import org.cityloom.platform.store.testing.TestDatabase;

/** The settings over a real database and a real framework in which the subsystem of pumps runs. */
final class SettingsFixture implements AutoCloseable {
    final RunningFramework framework;
    final Audit audit;
    final SnapshotStore snapshots;
    final Settings settings;
    private final StoreFixture store;
    private final EntityManagerFactory entities;
    private final SnapshotListener listener;
    private final ServiceRegistration<?> listening;

    SettingsFixture(TestDatabase database, Path folder) throws Exception {
        store = database.open(folder).migrate("settings", SnapshotStore.class);
        audit = AuditFixture.over(store).audit();
        entities = JpaFixture.open("settings", store);
        framework = new RunningFramework(folder.resolve("framework"));
        framework.installSubsystem(Pumps.ID, Pumps.FILES);
        snapshots = new SnapshotStore(() -> "settings", entities, store.transactions());
        Configurations configurations = new Configurations(framework.configurations());
        Definitions definitions = new Definitions(framework.context(), framework.types());
        Snapshots taken = new Snapshots(snapshots, configurations);
        settings = new Settings(definitions, configurations, taken, snapshots, audit);
        listener = new SnapshotListener(definitions, taken, audit);
        listening = framework.context().registerService(SynchronousConfigurationListener.class, listener, null);
    }

    ConfigurationAdmin configurations() {
        return framework.configurations();
    }

    @Override
    public void close() throws BundleException {
        listening.unregister();
        listener.close();
        framework.close();
        entities.close();
        store.close();
    }
}
