/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.alarms.AlarmRaise;
import org.cityloom.api.alarms.Alarms;
import org.cityloom.api.alarms.Severity;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.subsystems.parks.internal.store.Camera;
import org.cityloom.subsystems.parks.internal.store.CameraStore;

/** Asks cameras for pictures and notes whether they give any. Every call blocks on the network or the database. */
@Component(service = Cameras.class)
public final class Cameras {
    private final CameraStore store;
    private final Snapshots snapshots;
    private final Thresholds thresholds;
    private final Alarms alarms;
    private final SnapshotClient client = new SnapshotClient();

    @Activate
    public Cameras(
            @Reference CameraStore store,
            @Reference Snapshots snapshots,
            @Reference Thresholds thresholds,
            @Reference Alarms alarms) {
        this.store = store;
        this.snapshots = snapshots;
        this.thresholds = thresholds;
        this.alarms = alarms;
    }

    /** Asks the camera once, and raises or clears its alarm. */
    void ask(Camera camera, Instant now) throws InterruptedException {
        try {
            byte[] picture = client.fetch(
                    camera,
                    store.login(camera.id()).orElse(null),
                    thresholds.now().cameras());
            snapshots.keep(camera.id(), picture);
            store.heard(camera.id(), now);
            if (camera.failedSince() != null) {
                alarms.clear(ParksSubsystem.CAMERA_SILENT, camera.id(), now);
            }
        } catch (IOException e) {
            failed(store.failed(camera.id(), now, String.valueOf(e.getMessage())), now);
        }
    }

    private void failed(Optional<Camera> camera, Instant now) {
        Instant since = camera.map(Camera::failedSince).orElse(now);
        if (camera.isEmpty() || since.plus(thresholds.now().cameras().silent()).isAfter(now)) {
            return;
        }
        String why = String.valueOf(camera.get().failure());
        alarms.raise(new AlarmRaise(
                ParksSubsystem.ID,
                ParksSubsystem.CAMERA_SILENT,
                camera.get().id(),
                Severity.WARNING,
                now,
                camera.get().place(),
                new LocalizedText(
                        "摄像机“" + camera.get().name() + "”自 " + since + " 起无图像：" + why,
                        "camera '" + camera.get().name() + "' gives no picture since " + since + ": " + why)));
    }

    /** Removes the camera with its picture and alarm; false if there was none. */
    public boolean remove(String id, Instant now) throws IOException {
        boolean removed = store.remove(id);
        if (removed) {
            snapshots.forget(id);
            alarms.clear(ParksSubsystem.CAMERA_SILENT, id, now);
        }
        return removed;
    }
}
