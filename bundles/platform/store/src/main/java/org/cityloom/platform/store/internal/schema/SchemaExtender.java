/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.store.internal.schema;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.api.store.SchemaReady;
import org.cityloom.api.store.StoreException;
import org.cityloom.platform.store.internal.StoreState;

/**
 * Migrates the tables of each bundle with the header {@value #HEADER} when it starts and says so by a {@link SchemaReady}
 * service. One migration at a time, on a thread of its own; a failed one is tried again after 2, 4 … 64 s. Whoever waits for
 * tables starts on another thread, while the next ones are migrated.
 */
@Component(
        service = {},
        immediate = true)
public final class SchemaExtender implements BundleTrackerCustomizer<SchemaUnit> {
    /** Manifest header naming the unit, which is the prefix of the bundle's tables. */
    static final String HEADER = "Cityloom-Schema";

    private static final Logger LOG = LoggerFactory.getLogger(SchemaExtender.class);
    private static final long FIRST_WAIT_SECONDS = 2;
    private static final long LAST_WAIT_SECONDS = 64;

    private final BundleContext context;
    private final StoreState state;
    private final SchemaMigration migration;
    private final ScheduledExecutorService worker;
    private final ExecutorService publisher;
    private final BundleTracker<SchemaUnit> tracker;

    @Activate
    public SchemaExtender(BundleContext context, @Reference SchemaMigration migration, @Reference StoreState state) {
        this.context = context;
        this.state = state;
        this.migration = migration;
        this.worker = Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "cityloom-store-schema"));
        this.publisher = Executors.newSingleThreadExecutor(work -> new Thread(work, "cityloom-store-ready"));
        this.tracker = new BundleTracker<>(context, Bundle.STARTING | Bundle.ACTIVE, this);
        tracker.open();
    }

    @Override
    public @Nullable SchemaUnit addingBundle(Bundle bundle, @Nullable BundleEvent event) {
        String name = bundle.getHeaders("").get(HEADER);
        if (name == null) {
            return null;
        }
        SchemaUnit unit = new SchemaUnit(bundle, name);
        state.broken(concern(unit), "The tables of '" + name + "' are being migrated");
        worker.execute(() -> migrate(unit, FIRST_WAIT_SECONDS));
        return unit;
    }

    private void migrate(SchemaUnit unit, long waitSeconds) {
        if (unit.gone()) {
            return;
        }
        try {
            migration.apply(unit.name(), unit.bundle()::getEntry);
            state.fine(concern(unit));
            publisher.execute(() -> unit.publish(context));
        } catch (StoreException | IllegalStateException e) {
            if (unit.gone()) {
                return;
            }
            LOG.error("The tables of {} could not be migrated, what needs them waits", unit.name(), e);
            state.broken(concern(unit), String.valueOf(e.getMessage()));
            if (waitSeconds <= LAST_WAIT_SECONDS && !worker.isShutdown()) {
                var unused = worker.schedule(() -> migrate(unit, waitSeconds * 2), waitSeconds, TimeUnit.SECONDS);
            }
        }
    }

    @Override
    public void modifiedBundle(Bundle bundle, @Nullable BundleEvent event, SchemaUnit unit) {
        // from starting to active: nothing changes for the tables
    }

    @Override
    public void removedBundle(Bundle bundle, @Nullable BundleEvent event, SchemaUnit unit) {
        unit.withdraw();
        state.fine(concern(unit));
    }

    private static String concern(SchemaUnit unit) {
        return "schema " + unit.name();
    }

    @Deactivate
    void close() throws InterruptedException {
        worker.shutdown();
        publisher.shutdown();
        tracker.close();
        if (!worker.awaitTermination(10, TimeUnit.SECONDS)) {
            worker.shutdownNow();
        }
    }
}
