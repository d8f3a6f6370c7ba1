/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.subsystems.parks.internal.store.Zone;
import org.cityloom.subsystems.parks.internal.store.ZoneStore;

/** The zones, at hand. Asking never blocks; a change is in force when the call that makes it returns. */
@Component(service = Zones.class)
public final class Zones {
    /** The most zones (default): ten times the circuits of the demonstration city. */
    public static final int MOST = 1500;

    private final ZoneStore store;
    private volatile Known known;

    @Activate
    public Zones(@Reference ZoneStore store) {
        this.store = store;
        this.known = Known.of(store.all());
    }

    /** All zones, ordered by id. */
    public List<Zone> all() {
        return known.zones;
    }

    /** The zone of that id, or empty. */
    public Optional<Zone> find(String id) {
        return Optional.ofNullable(known.byId.get(id));
    }

    /** The zone whose lamps that circuit switches, or empty. */
    public Optional<Zone> ofCircuit(String device) {
        return Optional.ofNullable(known.byCircuit.get(device));
    }

    /**
     * Adds the zone, or changes the one of its id. Blocks on the database.
     *
     * @throws IllegalArgumentException if one of its circuits is of another zone, or there are too many zones
     */
    public synchronized void put(Zone zone) {
        for (String circuit : zone.circuits()) {
            Zone other = known.byCircuit.get(circuit);
            if (other != null && !other.id().equals(zone.id())) {
                throw new IllegalArgumentException("circuit " + circuit + " is of the zone " + other.id());
            }
        }
        if (known.zones.size() >= MOST && !known.byId.containsKey(zone.id())) {
            throw new IllegalArgumentException("there are " + MOST + " zones already");
        }
        store.put(zone);
        known = Known.of(store.all());
    }

    /** Removes the zone; false if there was none. Blocks on the database. */
    public synchronized boolean remove(String id) {
        boolean removed = store.remove(id);
        known = Known.of(store.all());
        return removed;
    }

    private record Known(List<Zone> zones, Map<String, Zone> byId, Map<String, Zone> byCircuit) {
        static Known of(List<Zone> zones) {
            Map<String, Zone> byId = new HashMap<>();
            Map<String, Zone> byCircuit = new HashMap<>();
            for (Zone zone : zones) {
                byId.put(zone.id(), zone);
                zone.circuits().forEach(circuit -> byCircuit.put(circuit, zone));
            }
            return new Known(zones, Map.copyOf(byId), Map.copyOf(byCircuit));
        }
    }
}
