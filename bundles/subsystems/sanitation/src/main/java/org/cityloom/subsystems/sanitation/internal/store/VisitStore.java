/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Which stops were visited, and which were left out. Every call blocks on the database, in the transaction of the thread or in one of its own. */
@Component(service = VisitStore.class)
public final class VisitStore {
    private final SanitationDatabase database;

    @Activate
    public VisitStore(@Reference SanitationDatabase database) {
        this.database = database;
    }

    /** All visits of a day. */
    public List<Visit> visits(LocalDate day) {
        return database.within(manager -> manager
                .createQuery("SELECT v FROM VisitEntity v WHERE v.day = :day", VisitEntity.class)
                .setParameter("day", day)
                .getResultList()
                .stream()
                .map(VisitEntity::toVisit)
                .toList());
    }

    /** When a route's stops were visited on a day, by id of the stop. */
    public Map<String, Instant> visits(LocalDate day, String route) {
        return database.within(manager -> manager
                .createQuery("SELECT v FROM VisitEntity v WHERE v.day = :day AND v.route = :route", VisitEntity.class)
                .setParameter("day", day)
                .setParameter("route", route)
                .getResultList()
                .stream()
                .map(VisitEntity::toVisit)
                .collect(Collectors.toMap(Visit::stop, Visit::at)));
    }

    /** Keeps a visit; of several at one stop on one day the earliest. */
    public void put(Visit visit) {
        database.within(manager -> {
            VisitEntity there = manager.find(VisitEntity.class, VisitEntity.key(visit));
            if (there == null) {
                manager.persist(new VisitEntity(visit));
            } else if (visit.at().isBefore(there.toVisit().at())) {
                there.set(visit);
            }
            return visit;
        });
    }

    /** The stops of that day that were reported as left out. */
    public List<Missed> missed(LocalDate day) {
        return database.within(manager -> manager
                .createQuery("SELECT m FROM MissedEntity m WHERE m.day = :day", MissedEntity.class)
                .setParameter("day", day)
                .getResultList()
                .stream()
                .map(MissedEntity::toMissed)
                .toList());
    }

    /** Keeps what is reported now, which was not before. */
    public void report(List<Missed> missed) {
        database.within(manager -> {
            missed.forEach(each -> manager.persist(new MissedEntity(each)));
            return missed;
        });
    }

    /** Forgets the days before; how many visits they had. */
    public int forget(LocalDate before) {
        return database.within(manager -> {
            manager.createQuery("DELETE FROM MissedEntity m WHERE m.day < :before")
                    .setParameter("before", before)
                    .executeUpdate();
            return manager.createQuery("DELETE FROM VisitEntity v WHERE v.day < :before")
                    .setParameter("before", before)
                    .executeUpdate();
        });
    }
}
