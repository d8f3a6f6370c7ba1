/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.settings.internal;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.audit.Actor;
import org.cityloom.platform.settings.internal.definition.Definition;
import org.cityloom.platform.settings.internal.store.Snapshot;
import org.cityloom.platform.settings.internal.store.SnapshotStore;

/** Takes a snapshot whenever what is set differs from the latest one. Safe for all threads; blocks on the database. */
@Component(service = Snapshots.class)
public final class Snapshots {
    private final SnapshotStore store;
    private final Configurations configurations;
    private final Clock clock;

    @Activate
    public Snapshots(@Reference SnapshotStore store, @Reference Configurations configurations) {
        this(store, configurations, Clock.systemUTC());
    }

    /** With another clock. */
    Snapshots(SnapshotStore store, Configurations configurations, Clock clock) {
        this.store = store;
        this.configurations = configurations;
        this.clock = clock;
    }

    /**
     * The snapshot of what is set now, which is taken if it is not there yet.
     *
     * @param by who made what is set differ
     * @throws org.cityloom.api.store.StoreException if the database is away; whoever looks next takes it then
     */
    public synchronized Snapshot now(Definition definition, Actor by) {
        Map<String, Object> set = configurations.set(definition);
        Optional<Snapshot> latest = store.latest(definition.pid());
        return latest.filter(snapshot -> snapshot.values().equals(set))
                .orElseGet(() -> store.add(new Snapshot(
                        definition.pid(),
                        latest.map(Snapshot::number).orElse(0L) + 1,
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        by.id(),
                        by.origin().door(),
                        set)));
    }
}
