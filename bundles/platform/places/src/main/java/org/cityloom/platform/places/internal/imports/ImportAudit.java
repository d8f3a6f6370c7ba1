/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.places.internal.imports;

import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import org.cityloom.api.audit.Audit;
import org.cityloom.api.audit.AuditEntry;
import org.cityloom.api.store.Transactions;
import org.cityloom.platform.places.internal.LoadedPlaces;
import org.cityloom.platform.places.internal.store.StoredCity;

/** Audits imports, each in the transaction that stores it. */
final class ImportAudit {
    private static final String GEOGRAPHY = "geography";

    private final Transactions transactions;
    private final Audit audit;

    ImportAudit(Transactions transactions, Audit audit) {
        this.transactions = transactions;
        this.audit = audit;
    }

    /** What an import brought. */
    record Imported(int areas, int landmarks, int refused, boolean replace) {}

    private record After(String geography, int areas, int landmarks, int refused, boolean replace) {}

    long imported(String before, Imported imported, LongSupplier save) {
        return transactions.required(() -> {
            long id = save.getAsLong();
            String name = LoadedPlaces.idOf(id);
            After after =
                    new After(name, imported.areas(), imported.landmarks(), imported.refused(), imported.replace());
            audit.record(AuditEntry.of("places:import", GEOGRAPHY, name, Map.of(GEOGRAPHY, before), after));
            return id;
        });
    }

    void restored(String before, Supplier<Optional<StoredCity>> restore) {
        transactions.required(() -> {
            Optional<StoredCity> restored = restore.get();
            String after = restored.map(city -> LoadedPlaces.idOf(city.id())).orElse("demo");
            audit.record(AuditEntry.of(
                    "places:undo", GEOGRAPHY, after, Map.of(GEOGRAPHY, before), Map.of(GEOGRAPHY, after)));
            return after;
        });
    }
}
