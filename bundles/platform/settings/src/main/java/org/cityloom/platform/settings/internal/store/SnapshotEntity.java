/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.settings.internal.store;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Table;

import org.cityloom.api.people.Door;

/** A row of {@code settings_snapshot}; written once. */
@Entity
@Table(name = "settings_snapshot")
class SnapshotEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private long id;

    @Column(name = "pid")
    private String pid;

    @Column(name = "snapshot_number")
    private long number;

    @Column(name = "taken_at")
    private OffsetDateTime takenAt;

    @Column(name = "taken_by")
    private String takenBy;

    @Column(name = "door")
    private String door;

    @Column(name = "content")
    private String content;

    /** For the persistence provider. */
    protected SnapshotEntity() {}

    SnapshotEntity(Snapshot snapshot) {
        this.pid = snapshot.pid();
        this.number = snapshot.number();
        this.takenAt = snapshot.takenAt().atOffset(ZoneOffset.UTC);
        this.takenBy = snapshot.takenBy();
        this.door = snapshot.door().name();
        this.content = ValuesJson.write(snapshot.values());
    }

    Snapshot snapshot() {
        return new Snapshot(pid, number, takenAt.toInstant(), takenBy, Door.valueOf(door), ValuesJson.read(content));
    }
}
