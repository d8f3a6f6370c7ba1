/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.devices.internal.registry;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.platform.devices.internal.store.DeviceStore;
import org.cityloom.platform.devices.internal.store.StoredDevice;

/** Ends overlaps when their time has come, also for who is still connected by the old secret, and stores when secrets were used. */
@Component(service = CredentialUpkeep.class, immediate = true)
public final class CredentialUpkeep {
    private static final Logger LOG = LoggerFactory.getLogger(CredentialUpkeep.class);
    private static final long END_SECONDS = 2;
    private static final long STORE_SECONDS = 10;

    private final DeviceIndex index;
    private final DeviceRegistry registry;
    private final DeviceRights rights;
    private final DeviceStore store;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "cityloom-devices-credentials");
        thread.setDaemon(true);
        return thread;
    });

    @Activate
    @SuppressWarnings("FutureReturnValueIgnored") // the work is guarded and never fails
    public CredentialUpkeep(
            @Reference DeviceIndex index,
            @Reference DeviceRegistry registry,
            @Reference DeviceRights rights,
            @Reference DeviceStore store) {
        this(index, registry, rights, store, Clock.systemUTC());
        timer.scheduleWithFixedDelay(guarded(this::endOverlaps), END_SECONDS, END_SECONDS, TimeUnit.SECONDS);
        timer.scheduleWithFixedDelay(guarded(this::save), STORE_SECONDS, STORE_SECONDS, TimeUnit.SECONDS);
    }

    /** Without the timer: {@link #endOverlaps} and {@link #save} are called by the owner. */
    public CredentialUpkeep(
            DeviceIndex index, DeviceRegistry registry, DeviceRights rights, DeviceStore store, Clock clock) {
        this.index = index;
        this.registry = registry;
        this.rights = rights;
        this.store = store;
        this.clock = clock;
    }

    /** Forgets the old secrets that have reached their end; who is connected by one of them is dropped. */
    public void endOverlaps() {
        Instant now = clock.instant();
        for (IndexedDevice device : index.devices()) {
            if (device.stored().credentials().overlapEnded(now)) {
                registry.changeCredentials(
                        device.stored().id(),
                        before -> before.overlapEnded(now) ? before.withoutOld() : before,
                        before -> before.overlapEnded(now) && before.oldInUse());
            }
        }
    }

    /** Stores which secrets were used since the last time. */
    public void save() {
        List<StoredDevice> used = rights.used();
        if (!used.isEmpty()) {
            try {
                store.used(used);
            } catch (RuntimeException e) {
                rights.usedStill(used);
                throw e;
            }
        }
    }

    private static Runnable guarded(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.warn("Cannot keep the credentials of devices up to date, will try again: {}", e.toString());
            }
        };
    }

    @Deactivate
    void stop() {
        timer.shutdown();
        guarded(this::save).run();
    }
}
