/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.routing;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.api.audit.Audit;
import org.cityloom.api.audit.AuditEntry;
import org.cityloom.api.calendar.WorkingCalendar;
import org.cityloom.api.calendar.WorkingCalendars;
import org.cityloom.api.people.Unit;
import org.cityloom.api.people.Units;
import org.cityloom.api.store.Transactions;
import org.cityloom.api.tables.TableReader;
import org.cityloom.subsystems.cases.internal.store.RouteStore;

/**
 * The 权责清单 of the city. Asking never blocks: list and units are in memory. What is changed here is in force when the call returns; a
 * unit that is changed, or a list changed by another node, is known within {@value #REFRESH_SECONDS} seconds. Safe for all threads.
 */
@Component(service = Routes.class)
public final class Routes {
    private static final Logger LOG = LoggerFactory.getLogger(Routes.class);
    private static final int REFRESH_SECONDS = 5;
    private static final int MOST_VERSIONS = 100;

    private final RouteStore store;
    private final Units units;
    private final WorkingCalendars calendars;
    private final RouteRules rules;
    private final Transactions transactions;
    private final Audit audit;
    private final TableReader tables;
    private final Clock clock = Clock.systemUTC();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread made = new Thread(work, "cityloom-cases-routes");
        made.setDaemon(true);
        return made;
    });
    private volatile Router router;

    @Activate
    public Routes(
            @Reference RouteStore store,
            @Reference Units units,
            @Reference WorkingCalendars calendars,
            @Reference RouteRules rules,
            @Reference Transactions transactions,
            @Reference Audit audit,
            @Reference TableReader tables) {
        this.store = store;
        this.units = units;
        this.calendars = calendars;
        this.rules = rules;
        this.transactions = transactions;
        this.audit = audit;
        this.tables = tables;
        if (store.version() == 0) {
            store.write(version(1), RoutesCsv.shipped(tables));
        }
        this.router = router(load(store.version()));
        var unused =
                thread.scheduleWithFixedDelay(this::refreshOrWarn, REFRESH_SECONDS, REFRESH_SECONDS, TimeUnit.SECONDS);
    }

    /** Ends looking for changes, and waits for that. */
    @Deactivate
    public void close() throws InterruptedException {
        thread.shutdown();
        if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
            LOG.warn("Looking for changes of units and routes did not end in time");
        }
    }

    /** Which unit that goes to, and why; from memory. */
    public Routing route(Question question) {
        return router.route(question);
    }

    /** The list in force. */
    public RouteList list() {
        return router.list();
    }

    /** Whether there is a unit that the name can mean; from memory. */
    public boolean knows(UnitName unit) {
        return router.units().knows(unit);
    }

    /** The list as that version said; empty if there never was one. Blocks. */
    public Optional<RouteList> list(long version) {
        return store.list(version);
    }

    /** Who changed the list and when, the latest {@value #MOST_VERSIONS}, the latest first. Blocks. */
    public List<RouteVersion> history() {
        return store.history(MOST_VERSIONS);
    }

    /** Looks at once for changes of units, and of the list by another node. Blocks. */
    public synchronized void refresh() {
        RouteList now = list();
        long version = store.version();
        router = router(version > now.version() ? load(version) : now);
    }

    private void refreshOrWarn() {
        try {
            refresh();
        } catch (RuntimeException e) { // the store may be away for a while; what was known goes on to be used
            LOG.warn("the units and routes could not be read again; those known before are used", e);
        }
    }

    /**
     * Adds a route.
     *
     * @param looked version of the list that was looked at
     * @param route whose id is of no importance
     * @return as it is now
     * @throws org.cityloom.subsystems.cases.internal.lists.StaleException if somebody else was faster
     * @throws org.cityloom.subsystems.cases.internal.lists.RefusedException if the city has no such matter or area, or the list is full
     */
    public synchronized Route add(long looked, Route route) {
        refresh();
        rules.check(route);
        Route added = route.withId(store.highestId() + 1);
        change(looked, "cases:add-route", id(added.id()), null, added, routes -> {
            routes.add(added);
            return routes;
        });
        return added;
    }

    /**
     * Changes the route with its id. Throws what {@link #add} does.
     *
     * @throws NoSuchElementException if there is none
     */
    public synchronized Route change(long looked, Route route) {
        refresh();
        rules.check(route);
        Route before = needed(route.id());
        change(looked, "cases:change-route", id(route.id()), before, route, routes -> {
            routes.replaceAll(each -> each.id() == route.id() ? route : each);
            return routes;
        });
        return route;
    }

    /** Removes a route. Throws what {@link #change} does. */
    public synchronized void remove(long looked, long id) {
        refresh();
        change(looked, "cases:remove-route", id(id), needed(id), null, routes -> {
            routes.removeIf(each -> each.id() == id);
            return routes;
        });
    }

    /**
     * Replaces the whole list by that of a file. Throws what {@link #add} does.
     *
     * @throws org.cityloom.subsystems.cases.internal.lists.BadRowsException if a row cannot be taken; then none is
     */
    public synchronized RouteList importCsv(long looked, byte[] file) {
        refresh();
        List<Route> read = RoutesCsv.read(tables, file, store.highestId(), rules::check);
        int before = list().routes().size();
        return change(
                looked,
                "cases:import-routes",
                "all",
                Map.of("routes", before),
                Map.of("routes", read.size()),
                routes -> read);
    }

    private Route needed(long id) {
        return list().route(id).orElseThrow(() -> new NoSuchElementException("there is no route " + id));
    }

    private static String id(long id) {
        return Long.toString(id);
    }

    private RouteList change(
            long looked,
            String action,
            String subject,
            @Nullable Object before,
            @Nullable Object after,
            Function<List<Route>, List<Route>> change) {
        RouteList written = transactions.required(() -> {
            List<Route> next = change.apply(new ArrayList<>(list().routes()));
            RouteRules.checkSize(next.size());
            audit.record(AuditEntry.of(action, "route", subject, before, after));
            return store.write(version(looked + 1), next);
        });
        router = router(load(written.version()));
        return list();
    }

    private RouteVersion version(long number) {
        return new RouteVersion(
                number,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                audit.actor().id());
    }

    private RouteList load(long version) {
        return store.list(version).orElseThrow(() -> new IllegalStateException("version " + version + " is missing"));
    }

    private Router router(RouteList list) {
        UnitDirectory directory = new UnitDirectory(units.all());
        return new Router(list, directory, unit -> calendar(directory, unit));
    }

    private WorkingCalendar calendar(UnitDirectory directory, Unit unit) {
        List<WorkingCalendar> all = calendars.all();
        Map<String, WorkingCalendar> own =
                all.stream().collect(Collectors.toMap(WorkingCalendar::unit, Function.identity()));
        return directory.path(unit).stream()
                .map(Unit::id)
                .filter(own::containsKey)
                .findFirst()
                .map(own::get)
                .orElse(all.get(0));
    }
}
