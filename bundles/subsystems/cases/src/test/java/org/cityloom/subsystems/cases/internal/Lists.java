/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.persistence.EntityManagerFactory;

import org.cityloom.platform.audit.testing.AuditFixture;
import org.cityloom.platform.store.testing.JpaFixture;
import org.cityloom.platform.store.testing.StoreFixture;
import org.cityloom.platform.store.testing.TestDatabase;
import org.cityloom.platform.tables.internal.CsvTableReader;
import org.cityloom.subsystems.cases.internal.catalogue.Catalogues;
import org.cityloom.subsystems.cases.internal.routing.City;
import org.cityloom.subsystems.cases.internal.routing.OnePlace;
import org.cityloom.subsystems.cases.internal.routing.RouteRules;
import org.cityloom.subsystems.cases.internal.routing.Routes;
import org.cityloom.subsystems.cases.internal.store.CaseStore;
import org.cityloom.subsystems.cases.internal.store.CasesDatabase;
import org.cityloom.subsystems.cases.internal.store.CatalogueStore;
import org.cityloom.subsystems.cases.internal.store.OneCalendar;
import org.cityloom.subsystems.cases.internal.store.RouteStore;

/** The lists that a city edits, over a database. */
public final class Lists implements AutoCloseable {
    private final StoreFixture store;
    private final AuditFixture audit;
    private final EntityManagerFactory entities;
    private final List<Routes> opened = new ArrayList<>();
    private final City city = new City();
    private final Catalogues catalogues;
    private final Routes routes;

    public Lists(TestDatabase database, Path folder) {
        this.store = database.open(folder).migrate("cases", CaseStore.class);
        this.audit = AuditFixture.over(store);
        this.entities = JpaFixture.open("cases", store);
        this.catalogues = openCatalogues();
        this.routes = openRoutes();
    }

    /** As another start of the city reads it. */
    public Catalogues openCatalogues() {
        return new Catalogues(
                new CatalogueStore(new CasesDatabase(() -> "cases", entities, store.transactions())),
                new OneCalendar(),
                store.transactions(),
                audit.audit(),
                new CsvTableReader());
    }

    /** Another node, or another start, of the same city. */
    public Routes openRoutes() {
        Routes made = new Routes(
                new RouteStore(new CasesDatabase(() -> "cases", entities, store.transactions())),
                city,
                new OneCalendar(),
                new RouteRules(catalogues, new OnePlace()),
                store.transactions(),
                audit.audit(),
                new CsvTableReader());
        opened.add(made);
        return made;
    }

    public City city() {
        return city;
    }

    public Catalogues catalogues() {
        return catalogues;
    }

    public Routes routes() {
        return routes;
    }

    public StoreFixture store() {
        return store;
    }

    public CasesDatabase database() {
        return new CasesDatabase(() -> "cases", entities, store.transactions());
    }

    public AuditFixture audit() {
        return audit;
    }

    @Override
    public void close() {
        opened.forEach(Lists::end);
        entities.close();
        store.close();
    }

    private static void end(Routes routes) {
        try {
            routes.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
