/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.persistence.EntityManager;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.subsystems.cases.internal.lists.StaleException;
import org.cityloom.subsystems.cases.internal.routing.Route;
import org.cityloom.subsystems.cases.internal.routing.RouteList;
import org.cityloom.subsystems.cases.internal.routing.RouteVersion;

/** Every version of the 权责清单 in the database. Every call blocks on it, in the transaction of the thread or in one of its own. */
@Component(service = RouteStore.class)
public final class RouteStore {
    private final CasesDatabase database;

    @Activate
    public RouteStore(@Reference CasesDatabase database) {
        this.database = database;
    }

    /** The number of the latest version; 0 if there is none yet. */
    public long version() {
        return database.within(RouteStore::latest);
    }

    private static long latest(EntityManager manager) {
        return manager
                .createQuery("SELECT v FROM RouteVersionEntity v ORDER BY v.version DESC", RouteVersionEntity.class)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .mapToLong(entity -> entity.version().version())
                .findFirst()
                .orElse(0);
    }

    /** The list as that version says; empty if there never was one. */
    public Optional<RouteList> list(long version) {
        return database.within(manager -> manager.find(RouteVersionEntity.class, version) == null
                ? Optional.empty()
                : Optional.of(new RouteList(
                        version,
                        manager
                                .createQuery(
                                        "SELECT r FROM RouteEntity r WHERE r.since <= :version"
                                                + " AND (r.until IS NULL OR r.until > :version) ORDER BY r.route",
                                        RouteEntity.class)
                                .setParameter("version", version)
                                .getResultList()
                                .stream()
                                .map(RouteEntity::route)
                                .toList())));
    }

    /**
     * Who changed the list and when, the latest first.
     *
     * @param limit how many at most
     */
    public List<RouteVersion> history(int limit) {
        return database.within(manager -> manager
                .createQuery("SELECT v FROM RouteVersionEntity v ORDER BY v.version DESC", RouteVersionEntity.class)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(RouteVersionEntity::version)
                .toList());
    }

    /** The highest id that a route ever had; 0 if there never was one. */
    public long highestId() {
        return database.within(
                manager -> Optional.ofNullable(manager.createQuery("SELECT MAX(r.route) FROM RouteEntity r", Long.class)
                                .getSingleResult())
                        .orElse(0L));
    }

    /**
     * Writes the next version. What did not change is not written again.
     *
     * @param version its number is one more than that of the one that was looked at
     * @param routes all of them
     * @throws StaleException if somebody else was faster
     */
    public RouteList write(RouteVersion version, List<Route> routes) {
        return database.within(manager -> {
            long looked = version.version() - 1;
            if (latest(manager) != looked) {
                throw new StaleException(looked, latest(manager));
            }
            manager.persist(new RouteVersionEntity(version));
            Map<Long, Route> next = new HashMap<>();
            routes.forEach(route -> next.put(route.id(), route));
            for (RouteEntity there : manager.createQuery(
                            "SELECT r FROM RouteEntity r WHERE r.until IS NULL", RouteEntity.class)
                    .getResultList()) {
                Route before = there.route();
                if (!next.remove(before.id(), before)) {
                    there.endBefore(version.version());
                }
            }
            next.values().forEach(route -> manager.persist(new RouteEntity(route, version.version())));
            manager.flush();
            return new RouteList(version.version(), routes);
        });
    }
}
