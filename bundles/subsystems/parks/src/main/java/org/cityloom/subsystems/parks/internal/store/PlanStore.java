/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal.store;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.subsystems.parks.internal.Plan;

/** What is wanted of zones, and when they were switched. Every call blocks on the database. */
@Component(service = PlanStore.class)
public final class PlanStore {
    private final ParksDatabase database;

    @Activate
    public PlanStore(@Reference ParksDatabase database) {
        this.database = database;
    }

    /** The plans of all zones. */
    public List<Plan> all() {
        return database.within(
                manager -> manager.createQuery("select p from PlanEntity p", PlanEntity.class).getResultList().stream()
                        .map(PlanEntity::plan)
                        .toList());
    }

    /** Keeps the plan and, if the zone was switched, when and why. */
    public void keep(Plan plan, @Nullable Switched switched) {
        database.within(manager -> {
            PlanEntity there = manager.find(PlanEntity.class, plan.zone());
            if (there == null) {
                manager.persist(new PlanEntity(plan));
            } else {
                there.set(plan);
            }
            if (switched != null) {
                manager.merge(new SwitchedEntity(switched));
            }
            return plan;
        });
    }

    /** The switches of a zone from one moment until another, oldest first. */
    public List<Switched> switched(String zone, Instant from, Instant to, int limit) {
        return database.within(manager -> manager
                .createQuery(
                        "select s from SwitchedEntity s where s.zone = :zone and s.at >= :from and s.at < :to"
                                + " order by s.at",
                        SwitchedEntity.class)
                .setParameter("zone", zone)
                .setParameter("from", Times.of(from))
                .setParameter("to", Times.of(to))
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(SwitchedEntity::switched)
                .toList());
    }

    /** Forgets switches before that moment; returns how many. */
    public int forget(Instant before) {
        return database.within(manager -> manager.createQuery("delete from SwitchedEntity s where s.at < :before")
                .setParameter("before", Times.of(before))
                .executeUpdate());
    }
}
