/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.places.AreaPath;
import org.cityloom.api.places.Places;
import org.cityloom.api.tables.TableReader;
import org.cityloom.api.tables.TableReport;
import org.cityloom.subsystems.parks.internal.store.Lamp;
import org.cityloom.subsystems.parks.internal.store.LampStore;

/** How many lights circuits feed, at hand. Asking never blocks; a change is in force when the call that makes it returns. */
@Component(service = Lamps.class)
public final class Lamps {
    private final LampStore store;
    private final Places places;
    private final TableReader tables;
    private volatile Map<String, Integer> lights;

    @Activate
    public Lamps(@Reference LampStore store, @Reference Places places, @Reference TableReader tables) {
        this.store = store;
        this.places = places;
        this.tables = tables;
        this.lights = store.lightsByCircuit();
    }

    /** How many lights are registered of that circuit; 0 if none is. */
    public int registered(String circuit) {
        return lights.getOrDefault(circuit, 0);
    }

    /** Whether no lamp is registered. Blocks on the database. */
    boolean isEmpty() {
        return store.isEmpty();
    }

    /**
     * Takes the lamps of a file, row by row: one that cannot be taken keeps no other from it. Blocks on the database.
     *
     * @throws org.cityloom.api.tables.UnreadableTableException if it is no such file
     */
    public TableReport take(byte[] csv) {
        List<Lamp> lamps = new ArrayList<>();
        TableReport report = LampCsv.read(tables, csv, lamp -> lamps.add(located(lamp)));
        put(lamps);
        return report;
    }

    private Lamp located(Lamp lamp) {
        Optional<String> grid = places.locate(lamp.place()).map(AreaPath::grid);
        return new Lamp(
                lamp.id(),
                lamp.circuit(),
                lamp.kind(),
                lamp.watts(),
                lamp.lights(),
                lamp.street(),
                lamp.place(),
                grid.orElse(null));
    }

    /** Adds the lamps, or changes those of the same id, all or none. Blocks on the database. */
    public synchronized void put(List<Lamp> lamps) {
        store.put(lamps);
        lights = store.lightsByCircuit();
    }
}
