/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.internal;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.api.places.LandmarkKind;
import org.cityloom.api.places.Places;
import org.cityloom.api.tables.TableImport;
import org.cityloom.simulator.city.City;
import org.cityloom.simulator.city.CitySettings;
import org.cityloom.simulator.city.GroundTruth;
import org.cityloom.simulator.city.SimulatedTrade;
import org.cityloom.simulator.device.DeviceLines;

/** The devices of all trades in the demo city, which report over the broker. Trades whose subsystem is not there yet are waited for. */
final class CityRun implements Run {

    private static final Logger LOG = LoggerFactory.getLogger(CityRun.class);
    private static final Duration TICK = Duration.ofMillis(100);
    private static final Duration STOP = Duration.ofSeconds(5);

    private final CitySettings settings;
    private final Places places;
    private final Function<String, Optional<TableImport>> tables;
    private final GroundTruth truth;
    private final Clock clock;
    private final DeviceLines lines;
    private final List<SimulatedFleet> fleets;
    private final Thread thread;
    private @Nullable City city;
    private volatile int registered;
    private volatile String waitsFor = "the city";

    /**
     * Starts at once, on a thread of its own.
     *
     * @param pace how many times as often as in the demo city devices report
     */
    CityRun(
            List<SimulatedTrade> trades,
            CitySettings settings,
            int pace,
            URI broker,
            DeviceDesk desk,
            Places places,
            Function<String, Optional<TableImport>> tables,
            GroundTruth truth,
            Clock clock) {
        this.settings = settings;
        this.places = places;
        this.tables = tables;
        this.truth = truth;
        this.clock = clock;
        this.lines = new DeviceLines(broker);
        this.fleets = trades.stream()
                .map(trade -> new SimulatedFleet(trade, desk, lines, pace))
                .toList();
        this.thread = new Thread(this::run, "cityloom-simulator-city");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public boolean working() {
        return lines.connected() > 0;
    }

    @Override
    public String status() {
        String connected = lines.connected() + " of " + registered + " devices are connected";
        return waitsFor.isEmpty() ? connected : connected + ", waits for " + waitsFor;
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(STOP.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        fleets.forEach(SimulatedFleet::close);
        lines.close();
    }

    private void run() {
        try {
            while (true) {
                round(clock.instant());
                Thread.sleep(TICK.toMillis());
            }
        } catch (InterruptedException e) {
            waitsFor = "nothing, it was stopped";
            Thread.currentThread().interrupt();
        }
    }

    private void round(Instant now) {
        try {
            register(now);
            fleets.forEach(fleet -> fleet.tick(now));
        } catch (RuntimeException e) {
            LOG.error("The simulated city stumbled", e);
        }
    }

    private void register(Instant now) {
        if (waitsFor.isEmpty()) {
            return;
        }
        City built = city;
        if (built == null) {
            if (places.landmarks(LandmarkKind.ROAD).isEmpty()) {
                waitsFor = "the roads of the city";
                return;
            }
            built = City.of(places, settings.seed());
            city = built;
        }
        for (SimulatedFleet fleet : fleets) {
            fleet.grow(built, settings, truth, tables, now);
        }
        registered = fleets.stream().mapToInt(SimulatedFleet::size).sum();
        waitsFor = fleets.stream()
                .filter(fleet -> !fleet.complete())
                .map(SimulatedFleet::subsystem)
                .collect(Collectors.joining(", "));
    }
}
