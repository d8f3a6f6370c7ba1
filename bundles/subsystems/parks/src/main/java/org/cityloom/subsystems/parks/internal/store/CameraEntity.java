/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal.store;

import java.time.OffsetDateTime;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.places.Position;

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

    @Column(name = "snapshot_url")
    private String snapshotUrl;

    @Column(name = "stream_url")
    private @Nullable String streamUrl;

    @Column(name = "user_name")
    private @Nullable String user;

    @Column(name = "credential")
    private @Nullable String credential;

    @Column(name = "seen_at")
    private @Nullable OffsetDateTime seenAt;

    @Column(name = "failed_since")
    private @Nullable OffsetDateTime failedSince;

    @Column(name = "failure")
    private @Nullable String failure;

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
        this.snapshotUrl = camera.snapshotUrl();
        this.streamUrl = camera.streamUrl();
        this.changedAt = Times.of(camera.changedAt());
        this.changedBy = camera.changedBy();
    }

    void login(Camera.@Nullable Login login) {
        this.user = login == null ? null : login.user();
        this.credential = login == null ? null : login.password();
    }

    Camera.@Nullable Login login() {
        return user == null || credential == null ? null : new Camera.Login(user, credential);
    }

    void heard(OffsetDateTime at) {
        this.seenAt = at;
        this.failedSince = null;
        this.failure = null;
    }

    void failed(OffsetDateTime at, String why) {
        this.failedSince = failedSince == null ? at : failedSince;
        this.failure = why;
    }

    Camera camera() {
        return new Camera(
                id,
                name,
                area,
                new Position(latitude, longitude),
                snapshotUrl,
                streamUrl,
                user != null,
                Times.instant(seenAt),
                Times.instant(failedSince),
                failure,
                changedAt.toInstant(),
                changedBy);
    }
}
