/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal.store;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Objects;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.places.Position;
import org.cityloom.subsystems.parks.internal.Silence;
import org.cityloom.subsystems.parks.internal.SilentCameraException;

/** A row of {@code parks_camera}. */
@Entity
@Table(name = "parks_camera")
class CameraEntity {
    @Id
    @Column(name = "camera_id")
    private String id;

    @Column(name = "camera_name")
    private String name;

    @Column(name = "area_code")
    private @Nullable String area;

    @Column(name = "latitude")
    private double latitude;

    @Column(name = "longitude")
    private double longitude;

    /** Empty for none: the column must not be null, since earlier versions put an address into it always. */
    @Column(name = "snapshot_url")
    private String snapshotUrl;

    @Column(name = "stream_url")
    private @Nullable String streamUrl;

    @Column(name = "user_name")
    private @Nullable String user;

    /** As an earlier version kept it, in plain; sealed at the next start. */
    @Column(name = "credential")
    private @Nullable String plain;

    @Column(name = "sealed_credential")
    private @Nullable String sealed;

    @Column(name = "seen_at")
    private @Nullable OffsetDateTime seenAt;

    @Column(name = "failed_since")
    private @Nullable OffsetDateTime failedSince;

    @Column(name = "failure")
    private @Nullable String failure;

    @Column(name = "failure_status")
    private @Nullable Integer failureStatus;

    @Column(name = "changed_at")
    private OffsetDateTime changedAt;

    @Column(name = "changed_by")
    private String changedBy;

    /** For the persistence provider. */
    protected CameraEntity() {}

    CameraEntity(Camera camera) {
        this.id = camera.id();
        set(camera);
    }

    final void set(Camera camera) {
        this.name = camera.name();
        this.area = camera.area();
        this.latitude = camera.place().latitude();
        this.longitude = camera.place().longitude();
        this.snapshotUrl = Objects.requireNonNullElse(camera.snapshotUrl(), "");
        this.streamUrl = camera.streamUrl();
        this.changedAt = Times.of(camera.changedAt());
        this.changedBy = camera.changedBy();
    }

    void login(Camera.@Nullable Login login, CameraSeal seal) {
        this.user = login == null ? null : login.user();
        this.sealed = login == null ? null : seal.seal(id, login.password());
        this.plain = null;
    }

    void seal(CameraSeal seal) {
        if (plain != null) {
            this.sealed = seal.seal(id, plain);
            this.plain = null;
        }
    }

    /** @throws SilentCameraException if what is kept cannot be opened */
    Camera.@Nullable Login login(CameraSeal seal) throws SilentCameraException {
        if (user == null || sealed == null) {
            return null;
        }
        String password =
                seal.open(id, sealed).orElseThrow(() -> new SilentCameraException(Silence.Reason.LOGIN_UNREADABLE));
        return new Camera.Login(user, password);
    }

    void asked(OffsetDateTime at, boolean seen, @Nullable Silence silence) {
        this.seenAt = seen ? at : seenAt;
        boolean failed = silence != null && !silence.reason().isAlive();
        this.failedSince = !failed ? null : failedSince == null ? at : failedSince;
        this.failure = silence == null ? null : silence.reason().name();
        this.failureStatus = silence == null ? null : silence.status();
    }

    /** A text that an earlier version left is told as no answer, until the camera is asked again. */
    private @Nullable Silence silence() {
        if (failure == null) {
            return null;
        }
        return Arrays.stream(Silence.Reason.values())
                .filter(each -> each.name().equals(failure))
                .findFirst()
                .map(each -> new Silence(each, failureStatus))
                .orElseGet(() -> new Silence(Silence.Reason.NO_ANSWER));
    }

    Camera camera() {
        return new Camera(
                id,
                name,
                area,
                new Position(latitude, longitude),
                snapshotUrl.isEmpty() ? null : snapshotUrl,
                streamUrl,
                user,
                Times.instant(seenAt),
                Times.instant(failedSince),
                silence(),
                changedAt.toInstant(),
                changedBy);
    }
}
