/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.settings.internal.rest;

import java.time.Instant;
import java.util.Map;

import org.cityloom.api.people.Door;
import org.cityloom.platform.settings.internal.store.Snapshot;

/**
 * What was set after a change.
 *
 * @param takenBy the name a person signs in with, or {@code system}
 * @param values what was set, by attribute; what is absent had its default
 */
public record SnapshotView(long number, Instant takenAt, String takenBy, Door door, Map<String, Object> values) {
    static SnapshotView of(Snapshot snapshot) {
        return new SnapshotView(
                snapshot.number(), snapshot.takenAt(), snapshot.takenBy(), snapshot.door(), snapshot.values());
    }
}
