/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import javax.persistence.EntityManager;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.audit.Audit;
import org.cityloom.api.audit.AuditEntry;
import org.cityloom.subsystems.parks.internal.HandSwitch;

/** Which zones were switched by hand. Every call blocks on the database. */
@Component(service = HandSwitchStore.class)
public final class HandSwitchStore {
    private static final String ZONE = "zone";

    private final ParksDatabase database;
    private final Audit audit;

    @Activate
    public HandSwitchStore(@Reference ParksDatabase database, @Reference Audit audit) {
        this.database = database;
        this.audit = audit;
    }

    /** Those that were not taken back and expire after that moment. */
    public List<HandSwitch> open(Instant moment) {
        return database.within(manager -> manager
                .createQuery(
                        "select h from HandSwitchEntity h where h.endedAt is null and h.validUntil > :moment",
                        HandSwitchEntity.class)
                .setParameter("moment", Times.of(moment))
                .getResultList()
                .stream()
                .map(HandSwitchEntity::hand)
                .toList());
    }

    /** Those of a zone, newest first. */
    public List<HandSwitch> of(String zone, int limit) {
        return database.within(manager -> manager
                .createQuery(
                        "select h from HandSwitchEntity h where h.zone = :zone order by h.validFrom desc",
                        HandSwitchEntity.class)
                .setParameter(ZONE, zone)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(HandSwitchEntity::hand)
                .toList());
    }

    /** Begins it; one of the zone that holds then ends. */
    public void begin(HandSwitch hand) {
        database.within(manager -> {
            end(manager, hand.zone(), hand.from(), hand.by());
            manager.persist(new HandSwitchEntity(hand));
            audit.record(AuditEntry.of("parks:switch-by-hand", ZONE, hand.zone(), null, hand));
            return hand;
        });
    }

    /** Takes back the one of the zone that holds at that moment; empty if none does. */
    public Optional<HandSwitch> end(String zone, Instant at, String by) {
        return database.within(manager -> {
            Optional<HandSwitch> ended = end(manager, zone, at, by);
            ended.ifPresent(hand -> audit.record(AuditEntry.of("parks:end-by-hand", ZONE, zone, hand, null)));
            return ended;
        });
    }

    private static Optional<HandSwitch> end(EntityManager manager, String zone, Instant at, String by) {
        return manager
                .createQuery(
                        "select h from HandSwitchEntity h where h.zone = :zone and h.endedAt is null and h.validUntil > :at",
                        HandSwitchEntity.class)
                .setParameter(ZONE, zone)
                .setParameter("at", Times.of(at))
                .getResultList()
                .stream()
                .map(entity -> {
                    HandSwitch before = entity.hand();
                    entity.end(Times.of(at), by);
                    return before;
                })
                .findFirst();
    }
}
