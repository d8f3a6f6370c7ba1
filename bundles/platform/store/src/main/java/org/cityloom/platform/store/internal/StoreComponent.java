/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.store.internal;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.ops4j.pax.transx.tm.TransactionManager;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.api.store.SchemaReady;

/**
 * Opens the configured database and registers it as the datasource of the platform. A database that does not answer is asked
 * again and again, after 1 s at first and 30 s at last; until then there is no datasource, and whoever needs it waits.
 */
@Component(
        service = {},
        immediate = true,
        configurationPid = StoreConfiguration.PID)
@Designate(ocd = StoreConfiguration.class)
public final class StoreComponent {
    private static final Logger LOG = LoggerFactory.getLogger(StoreComponent.class);
    private static final String CONCERN = "database";
    private static final long LONGEST_WAIT_SECONDS = 30;

    private final BundleContext bundle;
    private final StoreConfiguration configuration;
    private final TransactionManager transactions;
    private final StoreState state;
    private final ScheduledExecutorService connector;
    private final Object lock = new Object();
    private boolean closed;
    private @Nullable PooledStore store;
    private @Nullable ServiceRegistration<DataSource> registration;

    @Activate
    public StoreComponent(
            BundleContext bundle,
            StoreConfiguration configuration,
            @Reference TransactionManager transactions,
            @Reference StoreState state) {
        this.bundle = bundle;
        this.configuration = configuration;
        this.transactions = transactions;
        this.state = state;
        this.connector = Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "cityloom-store-connect"));
        state.broken(CONCERN, "The database is being opened");
        connector.execute(() -> connect(1));
    }

    private void connect(long waitSeconds) {
        try {
            StoreSettings settings = StoreSettings.of(configuration, data());
            PooledStore opened = PooledStore.open(settings, transactions);
            state.fine(CONCERN);
            publish(opened, settings);
        } catch (IllegalStateException e) {
            LOG.debug("The store is being closed while it was opened", e);
        } catch (Exception e) {
            state.broken(CONCERN, "The database does not answer: " + e.getMessage());
            LOG.warn("The database does not answer, next try in {} s", waitSeconds, e);
            retry(waitSeconds);
        }
    }

    private void retry(long waitSeconds) {
        synchronized (lock) {
            if (!closed) {
                long next = Math.min(waitSeconds * 2, LONGEST_WAIT_SECONDS);
                var unused = connector.schedule(() -> connect(next), waitSeconds, TimeUnit.SECONDS);
            }
        }
    }

    private void publish(PooledStore opened, StoreSettings settings) {
        synchronized (lock) {
            if (closed) {
                opened.close();
                return;
            }
            store = opened;
        }
        LOG.info("The store is open: {}", settings);
        Map<String, Object> properties = Map.of(
                "osgi.jndi.service.name",
                SchemaReady.DATA_SOURCE,
                "cityloom.store.database",
                settings.postgres() ? "postgresql" : "h2");
        ServiceRegistration<DataSource> registered =
                bundle.registerService(DataSource.class, opened.dataSource(), FrameworkUtil.asDictionary(properties));
        synchronized (lock) {
            if (!closed) {
                registration = registered;
                return;
            }
        }
        registered.unregister();
    }

    private Path data() {
        String karaf = bundle.getProperty("karaf.data");
        return karaf == null ? Path.of("data", "cityloom") : Path.of(karaf, "cityloom");
    }

    @Deactivate
    void close() {
        ServiceRegistration<DataSource> registered;
        PooledStore opened;
        synchronized (lock) {
            closed = true;
            registered = registration;
            opened = store;
            registration = null;
            store = null;
        }
        connector.shutdownNow();
        if (registered != null) {
            registered.unregister();
        }
        if (opened != null) {
            opened.close();
        }
        state.fine(CONCERN);
    }
}
