/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.persistence.EntityManager;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.audit.Audit;
import org.cityloom.api.audit.AuditEntry;
import org.cityloom.subsystems.sanitation.internal.Route;
import org.cityloom.subsystems.sanitation.internal.Stop;

/** The planned routes, and which vehicle drives which. Every call blocks on the database, in the transaction of the thread or in one of its own. */
@Component(service = RouteStore.class)
public final class RouteStore {
    private static final String ROUTE = "route";

    private final SanitationDatabase database;
    private final Audit audit;

    @Activate
    public RouteStore(@Reference SanitationDatabase database, @Reference Audit audit) {
        this.database = database;
        this.audit = audit;
    }

    /** All routes with their stops, ordered by id. */
    public List<Route> all() {
        return database.within(manager -> {
            Map<String, List<Stop>> stops = new HashMap<>();
            manager.createQuery("SELECT s FROM StopEntity s ORDER BY s.route, s.place", StopEntity.class)
                    .getResultList()
                    .forEach(stop -> stops.computeIfAbsent(stop.route(), route -> new ArrayList<>())
                            .add(stop.toStop()));
            return manager
                    .createQuery("SELECT r FROM RouteEntity r ORDER BY r.id", RouteEntity.class)
                    .getResultList()
                    .stream()
                    .map(route -> route.toRoute(stops.getOrDefault(route.id(), List.of())))
                    .toList();
        });
    }

    /** Adds the routes; one that is there already becomes as given, with the next version. */
    public void put(List<Route> routes) {
        database.within(manager -> {
            routes.forEach(route -> put(manager, route));
            audit.record(AuditEntry.of(
                    "sanitation:import-routes",
                    ROUTE,
                    routes.size() == 1 ? routes.get(0).id() : "*",
                    null,
                    Map.of("routes", routes.stream().map(Route::id).toList())));
            return routes;
        });
    }

    private static void put(EntityManager manager, Route route) {
        RouteEntity there = manager.find(RouteEntity.class, route.id());
        if (there == null) {
            manager.persist(new RouteEntity(route, 1));
        } else {
            there.set(route, there.version() + 1);
            removeStops(manager, route.id());
        }
        for (int place = 0; place < route.stops().size(); place++) {
            manager.persist(new StopEntity(route.id(), place, route.stops().get(place)));
        }
    }

    private static void removeStops(EntityManager manager, String route) {
        manager.createQuery("DELETE FROM StopEntity s WHERE s.route = :route")
                .setParameter("route", route)
                .executeUpdate();
    }

    /** Removes a route, which no vehicle drives from then on; false if there was none. */
    public boolean remove(String id) {
        return database.within(manager -> {
            RouteEntity there = manager.find(RouteEntity.class, id);
            if (there == null) {
                return false;
            }
            audit.record(AuditEntry.of("sanitation:remove-route", ROUTE, id, there.toRoute(List.of()), null));
            manager.createQuery("UPDATE AssignmentEntity a SET a.route = NULL WHERE a.route = :route")
                    .setParameter("route", id)
                    .executeUpdate();
            removeStops(manager, id);
            manager.remove(there);
            return true;
        });
    }

    /** What the vehicles drive, ordered by vehicle. */
    public List<Assignment> assignments() {
        return database.within(manager -> manager
                .createQuery("SELECT a FROM AssignmentEntity a ORDER BY a.vehicle", AssignmentEntity.class)
                .getResultList()
                .stream()
                .map(AssignmentEntity::toAssignment)
                .toList());
    }

    /** Sets what a vehicle drives. */
    public void assign(Assignment assignment) {
        database.within(manager -> {
            AssignmentEntity there = manager.find(AssignmentEntity.class, assignment.vehicle());
            audit.record(AuditEntry.of(
                    "sanitation:assign-route",
                    "device",
                    assignment.vehicle(),
                    there == null ? null : there.toAssignment(),
                    assignment));
            if (there == null) {
                manager.persist(new AssignmentEntity(assignment));
            } else {
                there.set(assignment);
            }
            return assignment;
        });
    }
}
