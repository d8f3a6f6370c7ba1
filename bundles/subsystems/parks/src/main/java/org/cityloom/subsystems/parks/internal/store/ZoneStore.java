/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal.store;

import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.audit.Audit;
import org.cityloom.api.audit.AuditEntry;

/** The zones in the database. Every call blocks on it, in the transaction of the thread or in one of its own. */
@Component(service = ZoneStore.class)
public final class ZoneStore {
    private static final String ZONE = "zone";

    private final ParksDatabase database;
    private final Audit audit;

    @Activate
    public ZoneStore(@Reference ParksDatabase database, @Reference Audit audit) {
        this.database = database;
        this.audit = audit;
    }

    /** All zones, ordered by id. */
    public List<Zone> all() {
        return database.within(manager ->
                manager
                        .createQuery("select z from ZoneEntity z order by z.id", ZoneEntity.class)
                        .getResultList()
                        .stream()
                        .map(ZoneEntity::zone)
                        .toList());
    }

    /** Adds the zone, or changes the one of its id. */
    public void put(Zone zone) {
        database.within(manager -> {
            ZoneEntity there = manager.find(ZoneEntity.class, zone.id());
            Zone before = there == null ? null : there.zone();
            audit.record(AuditEntry.of("parks:set-zone", ZONE, zone.id(), before, zone));
            if (there == null) {
                manager.persist(new ZoneEntity(zone));
            } else {
                there.set(zone);
            }
            return zone;
        });
    }

    /** Removes the zone with its state; what was switched is kept. False if there was none. */
    public boolean remove(String id) {
        return database.within(manager -> {
            ZoneEntity there = manager.find(ZoneEntity.class, id);
            if (there == null) {
                return false;
            }
            audit.record(AuditEntry.of("parks:remove-zone", ZONE, id, there.zone(), null));
            manager.remove(there);
            PlanEntity plan = manager.find(PlanEntity.class, id);
            if (plan != null) {
                manager.remove(plan);
            }
            return true;
        });
    }
}
