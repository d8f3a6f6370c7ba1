/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal.routes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.calendar.WorkingCalendars;
import org.cityloom.subsystems.sanitation.internal.Route;
import org.cityloom.subsystems.sanitation.internal.Run;
import org.cityloom.subsystems.sanitation.internal.store.Assignment;
import org.cityloom.subsystems.sanitation.internal.store.RouteStore;

/**
 * What is planned: the routes, and which vehicle drives which. Safe for all threads. Asking never blocks; a change blocks on the database
 * and is in force when the call that makes it returns.
 */
@Component(service = Plans.class)
public final class Plans {
    private final RouteStore store;
    private final WorkingCalendars calendars;
    private volatile Known known;

    @Activate
    public Plans(@Reference RouteStore store, @Reference WorkingCalendars calendars) {
        this.store = store;
        this.calendars = calendars;
        this.known = load();
    }

    private record Kept(Run run, ZoneId zone) {}

    /** What is known at a moment, with the run of each route that was asked for last, since every report of a vehicle asks for today's. */
    private record Known(
            Map<String, Route> routes,
            Map<String, Assignment> byVehicle,
            Map<String, String> byRoute,
            ConcurrentMap<String, Kept> runs) {}

    /** A vehicle has that route already. */
    public static final class TakenException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String vehicle;

        TakenException(String route, String vehicle) {
            super(vehicle + " drives the route " + route);
            this.vehicle = vehicle;
        }

        /** Id of the device. */
        public String vehicle() {
            return vehicle;
        }
    }

    /** All routes, ordered by id. */
    public Collection<Route> routes() {
        return known.routes.values();
    }

    /** The route of that id, or empty. */
    public Optional<Route> route(String id) {
        return Optional.ofNullable(known.routes.get(id));
    }

    /** What all vehicles drive. */
    public Collection<Assignment> assignments() {
        return known.byVehicle.values();
    }

    /** What a vehicle drives, or empty if nothing was ever said of it. */
    public Optional<Assignment> assignment(String vehicle) {
        return Optional.ofNullable(known.byVehicle.get(vehicle));
    }

    /** The route of a vehicle, or empty. */
    public Optional<Route> routeOf(String vehicle) {
        Known now = known;
        Assignment assignment = now.byVehicle.get(vehicle);
        return assignment == null || assignment.route() == null
                ? Optional.empty()
                : Optional.ofNullable(now.routes.get(assignment.route()));
    }

    /** Which vehicle drives the route; null if none does. */
    public @Nullable String vehicleOf(String route) {
        return known.byRoute.get(route);
    }

    /** The route on a day of the city. */
    public Run run(Route route, LocalDate day) {
        ConcurrentMap<String, Kept> runs = known.runs;
        ZoneId zone = zone();
        Kept kept = runs.get(route.id());
        if (kept != null
                && kept.run.day().equals(day)
                && kept.zone.equals(zone)
                && kept.run.route().equals(route)) {
            return kept.run;
        }
        Run run = Run.of(route, day, zone);
        runs.put(route.id(), new Kept(run, zone));
        return run;
    }

    /** Which day it is in the city at that moment. */
    public LocalDate day(Instant at) {
        return at.atZone(zone()).toLocalDate();
    }

    /** The zone of the city. */
    public ZoneId zone() {
        return calendars.of("").zone();
    }

    /** Adds routes, or puts them in the place of those with their ids. */
    public synchronized void put(List<Route> routes) {
        store.put(routes);
        known = load();
    }

    /** Removes a route; false if there was none. */
    public synchronized boolean remove(String route) {
        boolean removed = store.remove(route);
        known = load();
        return removed;
    }

    /**
     * Says what a vehicle drives.
     *
     * @throws TakenException if another one drives that route
     */
    public synchronized void assign(Assignment assignment) {
        String route = assignment.route();
        String other = route == null ? null : known.byRoute.get(route);
        if (other != null && !other.equals(assignment.vehicle())) {
            throw new TakenException(String.valueOf(route), other);
        }
        store.assign(assignment);
        known = load(known.routes);
    }

    private Known load() {
        Map<String, Route> routes = new TreeMap<>();
        store.all().forEach(route -> routes.put(route.id(), route));
        return load(Collections.unmodifiableMap(routes));
    }

    private Known load(Map<String, Route> routes) {
        Map<String, Assignment> byVehicle = new TreeMap<>();
        Map<String, String> byRoute = new HashMap<>();
        for (Assignment assignment : store.assignments()) {
            byVehicle.put(assignment.vehicle(), assignment);
            if (assignment.route() != null) {
                byRoute.put(assignment.route(), assignment.vehicle());
            }
        }
        return new Known(
                routes, Collections.unmodifiableMap(byVehicle), Map.copyOf(byRoute), new ConcurrentHashMap<>());
    }
}
