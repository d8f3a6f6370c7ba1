/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.places.internal.imports;

import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.api.audit.Audit;
import org.cityloom.api.places.AreaLevel;
import org.cityloom.api.store.Transactions;
import org.cityloom.platform.places.ImportProblem;
import org.cityloom.platform.places.ImportReport;
import org.cityloom.platform.places.PlacesImport;
import org.cityloom.platform.places.internal.LoadedPlaces;
import org.cityloom.platform.places.internal.store.CityStore;
import org.cityloom.platform.places.internal.store.StoredCity;

/** Reads, checks, stores and loads a city, one at a time. */
@Component
public final class CityImport implements PlacesImport {
    private static final Logger LOG = LoggerFactory.getLogger(CityImport.class);

    private final CityStore store;
    private final LoadedPlaces places;
    private final ImportAudit audit;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();

    @Activate
    public CityImport(
            @Reference CityStore store,
            @Reference LoadedPlaces places,
            @Reference Transactions transactions,
            @Reference Audit audit) {
        this(store, places, new ImportAudit(transactions, audit), Clock.systemUTC());
    }

    CityImport(CityStore store, LoadedPlaces places, ImportAudit audit, Clock clock) {
        this.store = store;
        this.places = places;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public ImportReport importCsv(InputStream content, boolean replace, String by) {
        return alone(() -> take(content, CsvCity::read, replace, by));
    }

    @Override
    public ImportReport importGeoJson(InputStream content, boolean replace, String by) {
        return alone(() -> take(content, GeoJsonCity::read, replace, by));
    }

    @Override
    public String restorePrevious(String by) {
        return alone(() -> {
            audit.restored(places.geography().id(), () -> {
                if (!store.restorePrevious()) {
                    throw new IllegalStateException("there is nothing to restore, no city was ever imported");
                }
                return store.current();
            });
            places.load(store.current());
            LOG.info("{} restored the geography {}", by, places.geography().id());
            return places.geography().id();
        });
    }

    private ImportReport take(
            InputStream content, Function<InputStream, ParsedCity> reader, boolean replace, String by) {
        double tolerance = places.overlapTolerance();
        ParsedCity parsed = reader.apply(content);
        StoredCity before = Optional.of(store)
                .filter(any -> !replace)
                .flatMap(CityStore::current)
                .orElseGet(() -> new StoredCity(0, List.of(), List.of()));
        CityDraft draft = new CityDraft(before.areas(), before.landmarks(), tolerance);
        List<ImportProblem> refusals = new ArrayList<>();
        int areas = draft.take(parsed, refusals);
        int landmarks = parsed.landmarks().size();
        boolean hasCity = draft.areas().stream().anyMatch(area -> area.level() == AreaLevel.CITY);
        if (areas + landmarks > 0 && !hasCity) {
            throw new IllegalArgumentException(
                    "there is no city yet: import its row (six digits ending with 00) first");
        }
        List<ImportProblem> warnings = Coverage.warnings(draft.areas(), tolerance);
        if (areas + landmarks > 0) {
            long id = audit.imported(
                    places.geography().id(),
                    new ImportAudit.Imported(areas, landmarks, refusals.size(), replace),
                    () -> store.save(draft.areas(), draft.landmarks(), clock.instant(), by));
            places.load(Optional.of(new StoredCity(id, draft.areas(), draft.landmarks())));
        }
        LOG.info("{} imported {} areas and {} landmarks, {} rows were refused", by, areas, landmarks, refusals.size());
        return new ImportReport(places.geography().id(), areas, landmarks, refusals.size(), refusals, warnings);
    }

    private <T> T alone(Supplier<T> work) {
        if (!places.takesImports()) {
            throw new IllegalStateException("the configuration shows the demo city only, set source=imported");
        }
        if (!lock.tryLock()) {
            throw new IllegalStateException("another import is running, try again when it is done");
        }
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
