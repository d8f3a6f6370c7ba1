/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.subsystems.parks.internal.store.Camera;
import org.cityloom.subsystems.parks.internal.store.CameraStore;

/** Asks all cameras in turn, a few at a time, each only when its last question was answered or given up. */
@Component(service = CameraWatch.class, immediate = true)
public final class CameraWatch {
    private static final Logger LOG = LoggerFactory.getLogger(CameraWatch.class);
    private static final int AT_A_TIME = 4; // default: 60 cameras a minute even if each takes its whole time-out of 4 s
    private static final long PAUSE_SECONDS = 5;
    private static final long PATIENCE_SECONDS = 10;

    private final CameraStore store;
    private final Cameras cameras;
    private final Thresholds thresholds;
    private final Clock clock = Clock.systemUTC();
    private final Map<String, Instant> asked = new ConcurrentHashMap<>();
    private final Set<String> open = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "cityloom-parks-cameras"));
    private final ExecutorService askers =
            Executors.newFixedThreadPool(AT_A_TIME, work -> new Thread(work, "cityloom-parks-snapshot"));

    @Activate
    @SuppressWarnings("FutureReturnValueIgnored") // the work is guarded and never fails
    public CameraWatch(@Reference CameraStore store, @Reference Cameras cameras, @Reference Thresholds thresholds) {
        this.store = store;
        this.cameras = cameras;
        this.thresholds = thresholds;
        timer.scheduleWithFixedDelay(this::lookAround, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    private void lookAround() {
        Instant due = clock.instant().minus(thresholds.now().cameras().interval());
        try {
            List<Camera> all = store.all();
            asked.keySet().retainAll(all.stream().map(Camera::id).collect(Collectors.toSet()));
            for (Camera camera : all) {
                if (!asked.getOrDefault(camera.id(), Instant.EPOCH).isAfter(due) && open.add(camera.id())) {
                    askers.execute(() -> ask(camera));
                }
            }
        } catch (RuntimeException e) {
            LOG.warn("Cannot look after the cameras at the moment, will try again: {}", e.toString());
        }
    }

    private void ask(Camera camera) {
        Instant now = clock.instant();
        try {
            asked.put(camera.id(), now);
            cameras.ask(camera, now);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("Cannot ask camera {} at the moment, will try again: {}", camera.id(), e.toString());
        } finally {
            open.remove(camera.id());
        }
    }

    /** Gives up what has begun. */
    @Deactivate
    void deactivate() throws InterruptedException {
        timer.shutdown();
        askers.shutdownNow();
        if (!askers.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("A camera is still being asked after {} s", PATIENCE_SECONDS);
        }
    }
}
