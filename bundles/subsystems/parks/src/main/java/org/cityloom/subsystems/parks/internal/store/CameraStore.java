/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.api.audit.Audit;
import org.cityloom.api.audit.AuditEntry;
import org.cityloom.subsystems.parks.internal.Silence;
import org.cityloom.subsystems.parks.internal.SilentCameraException;

/** The registered cameras. Every call blocks on the database. */
@Component(service = CameraStore.class)
public final class CameraStore {
    private static final Logger LOG = LoggerFactory.getLogger(CameraStore.class);

    /** The most cameras; what is beyond belongs to a video platform (default). */
    public static final int MOST = 2000;

    private static final String CAMERA = "camera";

    private final ParksDatabase database;
    private final Audit audit;
    private final CameraSeal seal;

    @Activate
    public CameraStore(@Reference ParksDatabase database, @Reference Audit audit, @Reference CameraSeal seal) {
        this.database = database;
        this.audit = audit;
        this.seal = seal;
        sealPlain();
    }

    /** An earlier version kept passwords as they are. */
    private void sealPlain() {
        int sealed = database.within(manager -> {
            List<CameraEntity> plain = manager.createQuery(
                            "select c from CameraEntity c where c.plain is not null", CameraEntity.class)
                    .getResultList();
            plain.forEach(camera -> camera.seal(seal));
            return plain.size();
        });
        if (sealed > 0) {
            LOG.info("Sealed the passwords of {} cameras, which an earlier version had kept in plain", sealed);
        }
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

    /**
     * What it takes to sign in to that camera, for the one who asks it; empty if nothing does.
     *
     * @throws SilentCameraException if what is kept cannot be opened
     */
    public Optional<Camera.Login> login(String id) throws SilentCameraException {
        Optional<CameraEntity> there =
                database.within(manager -> Optional.ofNullable(manager.find(CameraEntity.class, id)));
        return there.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(there.get().login(seal));
    }

    /**
     * Adds the camera, or changes the one of its id; what was heard of it stays.
     *
     * @param login what it takes to sign in; null to leave it as it is if the camera has a user, else to forget it
     */
    public void put(Camera camera, Camera.@Nullable Login login) {
        database.within(manager -> {
            CameraEntity there = manager.find(CameraEntity.class, camera.id());
            Camera before = there == null ? null : there.camera();
            audit.record(AuditEntry.of("parks:set-camera", CAMERA, camera.id(), before, camera));
            CameraEntity entity = there == null ? new CameraEntity(camera) : there;
            entity.set(camera);
            if (login != null || camera.user() == null) {
                entity.login(login, seal);
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

    /**
     * Notes how a camera answered.
     *
     * @param seen whether it gave what is shown of it
     * @param silence what was wrong; null if nothing was
     * @return the camera; empty if there is none any more
     */
    public Optional<Camera> asked(String id, Instant at, boolean seen, @Nullable Silence silence) {
        return database.within(manager -> {
            Optional<CameraEntity> entity = Optional.ofNullable(manager.find(CameraEntity.class, id));
            entity.ifPresent(camera -> camera.asked(Times.of(at), seen, silence));
            return entity.map(CameraEntity::camera);
        });
    }
}
