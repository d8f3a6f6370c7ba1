/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal;

import java.util.List;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.subsystems.parks.internal.store.Lamp;
import org.cityloom.subsystems.parks.internal.store.LampStore;

/** How many lights circuits feed, at hand. Asking never blocks; a change is in force when the call that makes it returns. */
@Component(service = Lamps.class)
public final class Lamps {
    private final LampStore store;
    private volatile Map<String, Integer> lights;

    @Activate
    public Lamps(@Reference LampStore store) {
        this.store = store;
        this.lights = store.lightsByCircuit();
    }

    /** How many lights are registered of that circuit; 0 if none is. */
    public int registered(String circuit) {
        return lights.getOrDefault(circuit, 0);
    }

    /** Adds the lamps, or changes those of the same id, all or none. Blocks on the database. */
    public synchronized void put(List<Lamp> lamps) {
        store.put(lamps);
        lights = store.lightsByCircuit();
    }
}
