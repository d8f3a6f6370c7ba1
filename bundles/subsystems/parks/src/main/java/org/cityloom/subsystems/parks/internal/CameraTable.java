/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal;

import java.time.Clock;

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
import org.cityloom.subsystems.parks.internal.store.Camera;
import org.cityloom.subsystems.parks.internal.store.CameraStore;

/**
 * The cameras as a table that can be filled: {@code parks-cameras} with the columns {@code id}, {@code name}, {@code latitude},
 * {@code longitude} and {@code snapshot}, the address of the newest picture.
 */
@Component
public final class CameraTable implements TableImport {
    private static final String BY = "import";
    private static final TableForm FORM = TableForm.of("id", "name", "latitude", "longitude", "snapshot");

    private final CameraStore cameras;
    private final Places places;
    private final TableReader tables;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public CameraTable(@Reference CameraStore cameras, @Reference Places places, @Reference TableReader tables) {
        this.cameras = cameras;
        this.places = places;
        this.tables = tables;
    }

    @Override
    public String table() {
        return "parks-cameras";
    }

    @Override
    public boolean isEmpty() {
        return cameras.all().isEmpty();
    }

    @Override
    public TableReport take(String csv) {
        return tables.read(csv, FORM, row -> cameras.put(camera(row), null));
    }

    private Camera camera(TableRow row) {
        Position place = row.position("latitude", "longitude");
        String id = row.get("id");
        if (!Ids.isId(id)) {
            throw new IllegalArgumentException("malformed camera id '" + id + "'");
        }
        return new Camera(
                id,
                row.get("name"),
                places.locate(place).map(AreaPath::grid).orElse(null),
                place,
                CameraAddresses.snapshot(row.get("snapshot"))
                        .orElseThrow(() -> new IllegalArgumentException("no address for pictures of " + id)),
                null,
                null,
                null,
                null,
                null,
                clock.instant(),
                BY);
    }
}
