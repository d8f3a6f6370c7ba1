/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import javax.persistence.EntityManagerFactory;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.audit.Audit;
import org.cityloom.api.places.Places;
import org.cityloom.api.places.Position;
import org.cityloom.api.testing.KnownDevices;
import org.cityloom.platform.audit.testing.AuditFixture;
import org.cityloom.platform.store.testing.JpaFixture;
import org.cityloom.platform.store.testing.StoreFixture;
import org.cityloom.platform.store.testing.TestDatabase;
import org.cityloom.simulator.testing.OneGrid;
import org.cityloom.simulator.testing.OneZone;
import org.cityloom.subsystems.sanitation.internal.routes.MissedStops;
import org.cityloom.subsystems.sanitation.internal.routes.Plans;
import org.cityloom.subsystems.sanitation.internal.store.Assignment;
import org.cityloom.subsystems.sanitation.internal.store.CoverageStore;
import org.cityloom.subsystems.sanitation.internal.store.RouteStore;
import org.cityloom.subsystems.sanitation.internal.store.SanitationDatabase;
import org.cityloom.subsystems.sanitation.internal.store.ShiftStore;
import org.cityloom.subsystems.sanitation.internal.store.VisitStore;

/** The subsystem over a real database, beside a core that only remembers. */
public final class City implements AutoCloseable {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    public final Core core = new Core();
    public final RouteStore routes;
    public final VisitStore visits;
    public final CoverageStore coverages;
    public final ShiftStore shifts;
    public final Plans plans;
    public final MissedStops missed;
    public final SanitationTelemetry handler;
    private final StoreFixture store;
    private final EntityManagerFactory entities;

    public City(TestDatabase database, Path folder) {
        this(database, folder, new OneGrid(new Position(27.23, 111.46)));
    }

    public City(TestDatabase database, Path folder, Places places) {
        this.store = database.open(folder).migrate("sanitation", RouteStore.class);
        Audit audit = AuditFixture.over(store).audit();
        this.entities = JpaFixture.open("sanitation", store);
        SanitationDatabase tables = new SanitationDatabase(() -> "sanitation", entities, store.transactions());
        this.routes = new RouteStore(tables, audit);
        this.visits = new VisitStore(tables);
        this.coverages = new CoverageStore(tables);
        this.shifts = new ShiftStore(tables, audit);
        this.plans = new Plans(routes, new OneZone(ZONE));
        Thresholds thresholds = Defaults.thresholds();
        this.missed = new MissedStops(plans, visits, thresholds, core.alarms, store.transactions());
        OpenAlarms open = new OpenAlarms(core.alarms);
        Vehicles vehicles = new Vehicles(new KnownDevices(), core, open, thresholds, plans, visits, coverages);
        Workers workers = new Workers(new KnownDevices(), core, open, shifts, places);
        this.handler = new SanitationTelemetry(
                thresholds, plans, visits, coverages, shifts, vehicles, workers, core.alarms, core);
    }

    /** A vehicle drives the route since ever. */
    public void assign(String vehicle, @Nullable String route) {
        plans.assign(new Assignment(vehicle, route, null, Instant.EPOCH));
    }

    /** The log of the alarms. */
    public List<String> alarms() {
        return core.alarms.log;
    }

    @Override
    public void close() {
        entities.close();
        store.close();
    }
}
