/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.devices.internal.registry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.platform.devices.internal.store.DeviceStore;
import org.cityloom.platform.devices.internal.store.StoredDevice;

/** All devices in memory, about 1 KB each, read without a lock. Follows the store: it is told of a change after the commit. */
@Component(service = DeviceIndex.class)
public final class DeviceIndex {
    /** How long after a restart a device counts as online by what is stored; its type is not declared yet then. */
    private static final Duration RESTART_SILENCE = Duration.ofMinutes(2);

    private final ConcurrentMap<String, IndexedDevice> byId = new ConcurrentHashMap<>();
    private final ConcurrentSkipListMap<String, String> ids = new ConcurrentSkipListMap<>();

    @Activate
    public DeviceIndex(@Reference DeviceStore store) {
        this(store, Clock.systemUTC());
    }

    /** Loads what is stored, with another clock. */
    public DeviceIndex(DeviceStore store, Clock clock) {
        Instant now = clock.instant();
        for (StoredDevice device : store.all()) {
            Instant seen = device.lastSeen();
            put(device, seen == null ? Activity.NONE : Activity.restored(seen, RESTART_SILENCE, now));
        }
    }

    private void put(StoredDevice device, Activity activity) {
        byId.put(device.id(), IndexedDevice.of(device, activity));
        ids.put(device.id(), device.id());
    }

    /** Adds a device that was never heard. */
    void add(StoredDevice device) {
        put(device, Activity.NONE);
    }

    /** Replaces what is registered; whether the device is alive stays as it is. */
    void change(StoredDevice device) {
        byId.computeIfPresent(device.id(), (id, old) -> IndexedDevice.of(device, old.activity()));
    }

    void remove(String id) {
        byId.remove(id);
        ids.remove(id);
    }

    @Nullable
    IndexedDevice find(String id) {
        return byId.get(id);
    }

    Optional<IndexedDevice> get(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Ids in their order, as of any moment while it is walked. */
    Collection<String> ids() {
        return ids.values();
    }

    Collection<IndexedDevice> devices() {
        return byId.values();
    }

    /**
     * Notes a sign of life or silence.
     *
     * @param stateChanged told of the device before and after if its state became another
     */
    void activity(String id, UnaryOperator<Activity> change, BiConsumer<IndexedDevice, IndexedDevice> stateChanged) {
        byId.computeIfPresent(id, (key, old) -> {
            IndexedDevice now = old.with(change.apply(old.activity()));
            if (now.activity().state() != old.activity().state()) {
                stateChanged.accept(old, now);
            }
            return now;
        });
    }

    int size() {
        return byId.size();
    }
}
