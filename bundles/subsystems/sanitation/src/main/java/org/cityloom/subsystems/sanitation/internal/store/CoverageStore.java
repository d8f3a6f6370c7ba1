/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal.store;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.subsystems.sanitation.internal.Extent;
import org.cityloom.subsystems.sanitation.internal.Route;

/** What was driven of the routes. Every call blocks on the database, in the transaction of the thread or in one of its own. */
@Component(service = CoverageStore.class)
public final class CoverageStore {
    private final SanitationDatabase database;

    @Activate
    public CoverageStore(@Reference SanitationDatabase database) {
        this.database = database;
    }

    /**
     * A route as it was at some time.
     *
     * @param route its id
     * @param version grows with each import
     */
    public record RouteVersion(String route, long version) {
        /** Of a route as it is. */
        public static RouteVersion of(Route route) {
            return new RouteVersion(route.id(), route.version());
        }
    }

    /** What was driven of a route as it is on a day, or empty if nothing was. */
    public Optional<Covered> find(LocalDate day, Route route) {
        return find(day, route.id()).filter(covered -> covered.version() == route.version());
    }

    /** How much was driven on a day. */
    public Map<RouteVersion, Extent> extents(LocalDate day) {
        return database.within(manager -> {
            Map<RouteVersion, Extent> extents = new HashMap<>();
            manager.createQuery(
                            "SELECT c.route, c.version, c.metres, c.drivenMetres, c.workedMetres, c.doneMetres, c.percent"
                                    + " FROM CoverageEntity c WHERE c.day = :day",
                            Object[].class)
                    .setParameter("day", day)
                    .getResultList()
                    .forEach(row -> extents.put(
                            new RouteVersion((String) row[0], (Long) row[1]),
                            new Extent((Long) row[2], (Long) row[3], (Long) row[4], (Long) row[5], (Double) row[6])));
            return extents;
        });
    }

    /** Keeps what was driven, in the place of what is there of that route and day. */
    public void put(Covered covered) {
        database.within(manager -> {
            CoverageEntity there =
                    manager.find(CoverageEntity.class, CoverageEntity.key(covered.day(), covered.route()));
            if (there == null) {
                manager.persist(new CoverageEntity(covered));
            } else {
                there.set(covered);
            }
            return covered;
        });
    }

    /** Forgets the days before; how many routes were driven on them. */
    public int forget(LocalDate before) {
        return database.within(manager -> manager.createQuery("DELETE FROM CoverageEntity c WHERE c.day < :before")
                .setParameter("before", before)
                .executeUpdate());
    }

    private Optional<Covered> find(LocalDate day, String route) {
        return database.within(
                manager -> Optional.ofNullable(manager.find(CoverageEntity.class, CoverageEntity.key(day, route)))
                        .map(CoverageEntity::toCovered));
    }
}
