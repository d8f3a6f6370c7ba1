/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal;

import java.time.Clock;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.places.AreaPath;
import org.cityloom.api.places.Places;
import org.cityloom.api.places.Position;
import org.cityloom.api.tables.TableForm;
import org.cityloom.api.tables.TableImport;
import org.cityloom.api.tables.TableReader;
import org.cityloom.api.tables.TableReport;
import org.cityloom.api.tables.TableRow;
import org.cityloom.subsystems.parks.internal.store.Zone;

/**
 * The zones as a table that can be filled: {@code parks-zones} with the columns {@code id}, {@code name}, {@code park}, {@code latitude},
 * {@code longitude}, {@code circuits} and {@code meters}, the last two being ids of devices with blanks between them.
 */
@Component
public final class ZoneTable implements TableImport {
    private static final String BY = "import";
    private static final TableForm FORM =
            TableForm.of("id", "name", "park", "latitude", "longitude", "circuits", "meters");

    private final Zones zones;
    private final Places places;
    private final TableReader tables;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public ZoneTable(@Reference Zones zones, @Reference Places places, @Reference TableReader tables) {
        this.zones = zones;
        this.places = places;
        this.tables = tables;
    }

    @Override
    public String table() {
        return "parks-zones";
    }

    @Override
    public boolean isEmpty() {
        return zones.all().isEmpty();
    }

    @Override
    public TableReport take(String csv) {
        return tables.read(csv, FORM, row -> zones.put(zone(row)));
    }

    private Zone zone(TableRow row) {
        Position place = row.position("latitude", "longitude");
        return new Zone(
                row.get("id"),
                row.get("name"),
                row.get("park"),
                places.locate(place).map(AreaPath::grid).orElse(null),
                place,
                List.of(row.get("circuits").split(" ", -1)),
                List.of(row.get("meters").split(" ", -1)),
                null,
                clock.instant(),
                BY);
    }
}
