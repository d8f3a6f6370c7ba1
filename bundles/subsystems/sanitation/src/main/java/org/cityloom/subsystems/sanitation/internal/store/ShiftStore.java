/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.audit.Audit;
import org.cityloom.api.audit.AuditEntry;
import org.cityloom.subsystems.sanitation.internal.Shift;

/** Who works when, where and at what. Every call blocks on the database, in the transaction of the thread or in one of its own. */
@Component(service = ShiftStore.class)
public final class ShiftStore {
    private static final String SHIFT = "shift";

    private final SanitationDatabase database;
    private final Audit audit;

    @Activate
    public ShiftStore(@Reference SanitationDatabase database, @Reference Audit audit) {
        this.database = database;
        this.audit = audit;
    }

    /**
     * The shifts that lie at least partly between two moments, in order of their beginning.
     *
     * @param limit how many at most
     */
    public List<Shift> between(Instant from, Instant to, int limit) {
        return database.within(manager -> manager
                .createQuery(
                        "SELECT s FROM ShiftEntity s WHERE s.begin < :to AND s.end > :from ORDER BY s.begin, s.id",
                        ShiftEntity.class)
                .setParameter("from", from.atOffset(ZoneOffset.UTC))
                .setParameter("to", to.atOffset(ZoneOffset.UTC))
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(ShiftEntity::toShift)
                .toList());
    }

    /** Those of some workers between two moments, in order of their beginning; a moment is from itself to itself. */
    public List<Shift> of(Collection<String> workers, Instant from, Instant to) {
        if (workers.isEmpty()) {
            return List.of();
        }
        return database.within(manager -> manager
                .createQuery(
                        "SELECT s FROM ShiftEntity s WHERE s.worker IN :workers AND s.begin <= :to AND s.end > :from"
                                + " ORDER BY s.begin, s.id",
                        ShiftEntity.class)
                .setParameter("workers", workers)
                .setParameter("from", from.atOffset(ZoneOffset.UTC))
                .setParameter("to", to.atOffset(ZoneOffset.UTC))
                .getResultList()
                .stream()
                .map(ShiftEntity::toShift)
                .toList());
    }

    /** The shift of that id, or empty. */
    public Optional<Shift> find(String id) {
        return database.within(manager ->
                Optional.ofNullable(manager.find(ShiftEntity.class, id)).map(ShiftEntity::toShift));
    }

    /** Adds a shift; one with its id becomes as given. */
    public void put(Shift shift) {
        database.within(manager -> {
            ShiftEntity there = manager.find(ShiftEntity.class, shift.id());
            audit.record(AuditEntry.of(
                    "sanitation:set-shift", SHIFT, shift.id(), there == null ? null : there.toShift(), shift));
            if (there == null) {
                manager.persist(new ShiftEntity(shift));
            } else {
                there.set(shift);
            }
            return shift;
        });
    }

    /** Removes a shift; false if there was none. */
    public boolean remove(String id) {
        return database.within(manager -> {
            ShiftEntity there = manager.find(ShiftEntity.class, id);
            if (there == null) {
                return false;
            }
            audit.record(AuditEntry.of("sanitation:remove-shift", SHIFT, id, there.toShift(), null));
            manager.remove(there);
            return true;
        });
    }
}
