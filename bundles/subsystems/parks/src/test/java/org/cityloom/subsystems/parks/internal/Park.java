/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

import org.cityloom.api.commands.Commands;
import org.cityloom.platform.store.testing.TestDatabase;
import org.cityloom.platform.tables.internal.CsvTableReader;
import org.cityloom.subsystems.parks.internal.store.ParksTables;
import org.cityloom.subsystems.parks.internal.store.Zone;

/** The subsystem in a town, over a real database; can be started again. */
final class Park implements AutoCloseable {
    final Town town = new Town();
    final Thresholds thresholds = Defaults.thresholds();
    final ParksTables tables;
    final Readings readings;
    final Switchboard switchboard;
    Zones zones;
    Lights lights;
    Lamps lamps;

    /** Its commands are written down and come to nothing. */
    Park(Path folder) {
        this(folder, town -> town.commands);
    }

    /** @param commands of that town */
    Park(Path folder, Function<Town, Commands> commands) {
        this.tables = new ParksTables(TestDatabase.H2, folder);
        this.readings = new Readings(town, town.alarms, thresholds);
        this.switchboard = new Switchboard(commands.apply(town), town, thresholds);
        this.zones = new Zones(tables.zones());
        this.lamps = new Lamps(tables.lamps(), new OnePlace(Town.PLACE), new CsvTableReader());
        this.lights = lights();
    }

    /** Forgets everything that is not in the database. */
    void restart() {
        zones = new Zones(tables.zones());
        lamps = new Lamps(tables.lamps(), new OnePlace(Town.PLACE), new CsvTableReader());
        lights = lights();
    }

    private Lights lights() {
        return new Lights(zones, tables.plans(), tables.hands(), readings, switchboard, thresholds, town);
    }

    ParksTelemetry telemetry() {
        return new ParksTelemetry(
                new MeterWatch(thresholds, new OnePlace(Town.PLACE), town.alarms),
                new CircuitWatch(thresholds, zones, lights, lamps, town.alarms));
    }

    Zone zone(String id, List<String> circuits, List<String> meters) {
        Zone zone = new Zone(id, id, "West park", "430502", Town.PLACE, circuits, meters, null, Instant.EPOCH, "li");
        zones.put(zone);
        return zone;
    }

    HandSwitch hand(Zone zone, boolean on, Instant from, Duration time) {
        return new HandSwitch(zone.id(), on, from, from.plus(time), "li", "film", null, null);
    }

    void look(Instant now) {
        town.commands.now = now;
        lights.look(now);
    }

    @Override
    public void close() {
        tables.close();
    }
}
