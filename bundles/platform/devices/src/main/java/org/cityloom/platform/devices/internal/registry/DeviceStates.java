/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.devices.internal.registry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.api.devices.DeviceState;
import org.cityloom.api.live.Live;
import org.cityloom.api.live.LiveEvent;
import org.cityloom.platform.devices.DeviceActivity;
import org.cityloom.platform.devices.internal.store.DeviceStore;

/** Follows which devices are online, tells the screens when that changes, and stores when each was last seen. */
@Component(service = {DeviceActivity.class, DeviceStates.class})
public final class DeviceStates implements DeviceActivity {
    private static final Logger LOG = LoggerFactory.getLogger(DeviceStates.class);
    private static final long SILENCE_SCAN_SECONDS = 2;
    private static final long STORE_SECONDS = 10;

    private final DeviceIndex index;
    private final DeviceTypes types;
    private final DeviceStore store;
    private final Live live;
    private final Clock clock;
    private final Set<String> unsaved = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "cityloom-devices-activity");
        thread.setDaemon(true);
        return thread;
    });

    @Activate
    @SuppressWarnings("FutureReturnValueIgnored") // the work is guarded and never fails
    public DeviceStates(
            @Reference DeviceIndex index,
            @Reference DeviceTypes types,
            @Reference DeviceStore store,
            @Reference Live live) {
        this(index, types, store, live, Clock.systemUTC());
        timer.scheduleWithFixedDelay(
                guarded(this::findSilent), SILENCE_SCAN_SECONDS, SILENCE_SCAN_SECONDS, TimeUnit.SECONDS);
        timer.scheduleWithFixedDelay(guarded(this::save), STORE_SECONDS, STORE_SECONDS, TimeUnit.SECONDS);
    }

    /** Without the timer: {@link #findSilent} and {@link #save} are called by the owner. */
    public DeviceStates(DeviceIndex index, DeviceTypes types, DeviceStore store, Live live, Clock clock) {
        this.index = index;
        this.types = types;
        this.store = store;
        this.live = live;
        this.clock = clock;
    }

    @Override
    public void seen(Map<String, Instant> devices) {
        devices.forEach(this::seen);
    }

    private void seen(String id, Instant at) {
        update(id, activity -> activity.seen(at));
        unsaved.add(id);
    }

    @Override
    public void online(String id, Instant at, boolean kept) {
        if (kept) {
            update(id, activity -> activity.presumed(at));
        } else {
            seen(id, at);
        }
    }

    @Override
    public void offline(String id, Instant at) {
        update(id, activity -> activity.gone(at));
    }

    /** Declares those offline that were silent for longer than their type allows; not while their subsystem is away. */
    public void findSilent() {
        Instant now = clock.instant();
        for (IndexedDevice device : index.devices()) {
            if (device.activity().state() == DeviceState.ONLINE) {
                types.type(device.stored().type()).ifPresent(declared -> {
                    Duration silence = declared.type().silence();
                    update(device.stored().id(), activity -> activity.silent(silence, now));
                });
            }
        }
    }

    /** Stores when devices were seen since the last time. */
    public void save() {
        Map<String, Instant> seen = new HashMap<>();
        for (String id : Set.copyOf(unsaved)) {
            unsaved.remove(id);
            IndexedDevice device = index.find(id);
            if (device != null && device.activity().lastSeen() != null) {
                seen.put(id, device.activity().lastSeen());
            }
        }
        if (!seen.isEmpty()) {
            try {
                store.seen(seen);
            } catch (RuntimeException e) {
                unsaved.addAll(seen.keySet());
                throw e;
            }
        }
    }

    private void update(String id, UnaryOperator<Activity> change) {
        index.activity(id, change, (before, now) -> publish(now));
    }

    private void publish(IndexedDevice device) {
        Activity activity = device.activity();
        String id = device.stored().id();
        live.publish(new LiveEvent(
                DevicesTopic.NAME,
                id,
                device.stored().position(),
                Objects.requireNonNullElse(device.stored().area(), ""),
                new DeviceNews(id, activity.state(), activity.lastSeen())));
    }

    private static Runnable guarded(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.warn("Cannot follow the states of devices, will try again: {}", e.toString());
            }
        };
    }

    @Deactivate
    void stop() {
        timer.shutdown();
        guarded(this::save).run();
    }
}
