/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.audit.Audit;
import org.cityloom.api.audit.AuditEntry;

/** The registered cameras. Every call blocks on the database. */
@Component(service = CameraStore.class)
public final class CameraStore {
    /** The most cameras; what is beyond belongs to a video platform (default). */
    public static final int MOST = 2000;

    private static final String CAMERA = "camera";
    private static final int LONGEST_FAILURE = 200;

    private final ParksDatabase database;
    private final Audit audit;

    @Activate
    public CameraStore(@Reference ParksDatabase database, @Reference Audit audit) {
        this.database = database;
        this.audit = audit;
    }

    /** All cameras, ordered by id. */
    public List<Camera> all() {
        return database.within(manager -> manager
                .createQuery("select c from CameraEntity c order by c.id", CameraEntity.class)
                .setMaxResults(MOST)
                .getResultList()
                .stream()
                .map(CameraEntity::camera)
                .toList());
    }

    /** The camera of that id, or empty. */
    public Optional<Camera> find(String id) {
        return database.within(manager ->
                Optional.ofNullable(manager.find(CameraEntity.class, id)).map(CameraEntity::camera));
    }

    /** What it takes to sign in to that camera, for the one who asks it; empty if nothing does. */
    public Optional<Camera.Login> login(String id) {
        return database.within(manager ->
                Optional.ofNullable(manager.find(CameraEntity.class, id)).map(CameraEntity::login));
    }

    /**
     * Adds the camera, or changes the one of its id; what was heard of it stays.
     *
     * @param login what it takes to sign in; null to leave it as it is if the camera {@code signsIn}, else to forget it
     */
    public void put(Camera camera, Camera.@Nullable Login login) {
        database.within(manager -> {
            CameraEntity there = manager.find(CameraEntity.class, camera.id());
            Camera before = there == null ? null : there.camera();
            audit.record(AuditEntry.of("parks:set-camera", CAMERA, camera.id(), before, camera));
            CameraEntity entity = there == null ? new CameraEntity(camera) : there;
            entity.set(camera);
            if (login != null || !camera.signsIn()) {
                entity.login(login);
            }
            if (there == null) {
                manager.persist(entity);
            }
            return camera;
        });
    }

    /** Removes the camera; false if there was none. */
    public boolean remove(String id) {
        return database.within(manager -> {
            CameraEntity there = manager.find(CameraEntity.class, id);
            if (there == null) {
                return false;
            }
            audit.record(AuditEntry.of("parks:remove-camera", CAMERA, id, there.camera(), null));
            manager.remove(there);
            return true;
        });
    }

    /** Notes that it gave a picture. */
    public Optional<Camera> heard(String id, Instant at) {
        return note(id, entity -> entity.heard(Times.of(at)));
    }

    /** Notes that it gave none, and why. */
    public Optional<Camera> failed(String id, Instant at, String why) {
        String brief = why.length() > LONGEST_FAILURE ? why.substring(0, LONGEST_FAILURE) : why;
        return note(id, entity -> entity.failed(Times.of(at), brief));
    }

    private Optional<Camera> note(String id, Consumer<CameraEntity> change) {
        return database.within(manager -> {
            Optional<CameraEntity> entity = Optional.ofNullable(manager.find(CameraEntity.class, id));
            entity.ifPresent(change);
            return entity.map(CameraEntity::camera);
        });
    }
}
