/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.places.AreaPath;
import org.cityloom.api.places.Places;
import org.cityloom.subsystems.parks.internal.store.Lamp;
import org.cityloom.subsystems.parks.internal.store.LampStore;

/** How many lights circuits feed, at hand. Asking never blocks; a change is in force when the call that makes it returns. */
@Component(service = Lamps.class)
public final class Lamps {
    private static final int MOST_TOLD = 1000; // refusals in one answer

    private final LampStore store;
    private final Places places;
    private volatile Map<String, Integer> lights;

    @Activate
    public Lamps(@Reference LampStore store, @Reference Places places) {
        this.store = store;
        this.places = places;
        this.lights = store.lightsByCircuit();
    }

    /**
     * What became of a file.
     *
     * @param taken how many lamps were added or changed
     * @param refused how many rows could not be taken
     * @param refusals the first 1,000 of them, in the order of the file
     */
    public record Imported(int taken, int refused, List<LampCsv.Refusal> refusals) {}

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
     * @throws RefusedLampException if it is no such file
     */
    public Imported take(byte[] csv) {
        LampCsv.Sorted sorted = LampCsv.read(csv);
        put(sorted.lamps().stream().map(this::located).toList());
        List<LampCsv.Refusal> refusals = sorted.refusals();
        return new Imported(
                sorted.lamps().size(), refusals.size(), refusals.subList(0, Math.min(MOST_TOLD, refusals.size())));
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
