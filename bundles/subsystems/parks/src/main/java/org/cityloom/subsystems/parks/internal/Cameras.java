/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.alarms.AlarmRaise;
import org.cityloom.api.alarms.Alarms;
import org.cityloom.api.alarms.Severity;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.subsystems.parks.internal.rtsp.KeyFrame;
import org.cityloom.subsystems.parks.internal.rtsp.StreamClient;
import org.cityloom.subsystems.parks.internal.store.Camera;
import org.cityloom.subsystems.parks.internal.store.CameraStore;

/** Asks cameras for pictures and streams, and notes whether they give any. Every call blocks on the network or the database. */
@Component(service = Cameras.class)
public final class Cameras {
    private final CameraStore store;
    private final Snapshots snapshots;
    private final Thresholds thresholds;
    private final Alarms alarms;
    private final SnapshotClient client = new SnapshotClient();
    private final StreamClient streams = new StreamClient();
    private final StreamPictures decoder = new StreamPictures();

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

    /** Asks the camera once for all that it has, and raises or clears its alarm. */
    void ask(Camera camera, Instant now) throws InterruptedException {
        String pictureUrl = camera.snapshotUrl();
        String streamUrl = camera.streamUrl();
        Silence picture = pictureUrl == null ? null : tried(() -> keepPicture(camera, pictureUrl));
        Silence stream = streamUrl == null ? null : tried(() -> askStream(camera, streamUrl));
        Silence shown = pictureUrl == null ? stream : picture;
        boolean seen = shown == null || (shown.reason().isAlive() && !snapshots.has(camera.id()));
        Silence silence = picture == null ? stream : picture;
        Optional<Camera> noted = store.asked(camera.id(), now, seen, silence);
        if (silence != null && !silence.reason().isAlive()) {
            failed(noted, silence, now);
        } else if (camera.failedSince() != null) {
            alarms.clear(ParksSubsystem.CAMERA_SILENT, camera.id(), now);
        }
    }

    /** What a camera is asked. */
    private interface Question {
        void ask() throws SilentCameraException, InterruptedException;
    }

    private static @Nullable Silence tried(Question question) throws InterruptedException {
        try {
            question.ask();
            return null;
        } catch (SilentCameraException e) {
            return e.silence();
        }
    }

    private void keepPicture(Camera camera, String url) throws SilentCameraException, InterruptedException {
        keep(
                camera,
                client.fetch(
                        URI.create(url),
                        store.login(camera.id()).orElse(null),
                        thresholds.now().cameras()));
    }

    private void keep(Camera camera, byte[] picture) {
        try {
            snapshots.keep(camera.id(), picture);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the picture of camera " + camera.id(), e);
        }
    }

    /** Takes a picture of the stream if there is no other way to one. */
    private void askStream(Camera camera, String url) throws SilentCameraException, InterruptedException {
        Thresholds.Watching rules = thresholds.now().cameras();
        URI uri = URI.create(url);
        Camera.Login login = store.login(camera.id()).orElse(null);
        if (camera.snapshotUrl() == null) {
            KeyFrame frame = streams.keyFrame(uri, login, rules.hosts(), rules.timeout(), rules.bytes());
            keep(camera, decoder.picture(frame, rules.timeout(), rules.bytes()));
        } else {
            streams.ask(uri, login, rules.hosts(), rules.timeout());
        }
    }

    private void failed(Optional<Camera> camera, Silence silence, Instant now) {
        Instant since = camera.map(Camera::failedSince).orElse(now);
        if (camera.isEmpty() || since.plus(thresholds.now().cameras().silent()).isAfter(now)) {
            return;
        }
        LocalizedText why = silence.text();
        alarms.raise(new AlarmRaise(
                ParksSubsystem.ID,
                ParksSubsystem.CAMERA_SILENT,
                camera.get().id(),
                Severity.WARNING,
                now,
                camera.get().place(),
                new LocalizedText(
                        "摄像机“" + camera.get().name() + "”自 " + since + " 起无应答：" + why.zh(),
                        "camera '" + camera.get().name() + "' is silent since " + since + ": " + why.en())));
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
