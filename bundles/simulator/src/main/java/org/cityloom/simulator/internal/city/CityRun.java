/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.internal.city;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.api.places.LandmarkKind;
import org.cityloom.api.places.Places;
import org.cityloom.simulator.device.DeviceLine;
import org.cityloom.simulator.device.DeviceLines;
import org.cityloom.simulator.device.JsonPayload;
import org.cityloom.simulator.internal.DeviceDesk;
import org.cityloom.simulator.internal.Run;

/** Trucks that drive through the demo city and report over the broker, each on its own line. */
public final class CityRun implements Run {

    private static final Logger LOG = LoggerFactory.getLogger(CityRun.class);
    private static final List<String> OWNERS = List.of("宝庆渣土运输", "昭陵土石方", "资江运输", "邵水环保", "双清清运");
    private static final Duration RETRY = Duration.ofSeconds(2);
    private static final Duration TICK = Duration.ofMillis(100);
    private static final Duration PARKED = Duration.ofMinutes(2); // between reports with the ignition off
    private static final Duration LOG_FAULTS = Duration.ofMinutes(10);
    private static final int CAPACITY = 500; // messages that a truck keeps while it has no connection
    private static final Duration STOP = Duration.ofSeconds(5);

    private final CitySettings settings;
    private final DeviceDesk desk;
    private final Places places;
    private final Clock clock;
    private final DeviceLines lines;
    private final Thread thread;
    private final Faults faults = new Faults();
    private final PriorityQueue<Driven> trucks = new PriorityQueue<>(Comparator.comparing(driven -> driven.due));
    private int registered;
    private volatile String waitsFor = "the city";

    /** Starts at once, on a thread of its own. */
    public CityRun(CitySettings settings, URI broker, DeviceDesk desk, Places places, Clock clock) {
        this.settings = settings;
        this.desk = desk;
        this.places = places;
        this.clock = clock;
        this.lines = new DeviceLines(broker);
        this.thread = new Thread(this::run, "cityloom-simulator-city");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public boolean working() {
        return waitsFor.isEmpty() && lines.connected() > 0;
    }

    @Override
    public String status() {
        return waitsFor.isEmpty()
                ? lines.connected() + " of " + settings.vehicles() + " trucks are connected"
                : "waits for " + waitsFor;
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(STOP.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        lines.close();
    }

    private void run() {
        try {
            prepare();
            for (Instant log = clock.instant().plus(LOG_FAULTS); ; ) {
                tick();
                if (clock.instant().isAfter(log)) {
                    logFaults();
                    log = log.plus(LOG_FAULTS);
                }
                Thread.sleep(TICK.toMillis());
            }
        } catch (InterruptedException e) {
            waitsFor = "nothing, it was stopped";
            Thread.currentThread().interrupt();
        }
    }

    private void prepare() throws InterruptedException {
        while (!waitsFor.isEmpty()) {
            if (!desk.open()) {
                waitsFor = "the subsystem " + DeviceDesk.SUBSYSTEM;
            } else if (places.landmarks(LandmarkKind.ROAD).isEmpty()) {
                waitsFor = "the roads of the city";
            } else {
                try {
                    register(City.of(places, settings.seed()));
                    waitsFor = "";
                    return;
                } catch (RuntimeException e) {
                    LOG.warn("The simulated trucks are not registered yet, trying again", e);
                    waitsFor = "the registry of devices";
                }
            }
            Thread.sleep(RETRY.toMillis());
        }
    }

    private void register(City city) {
        Instant now = clock.instant();
        for (; registered < settings.vehicles(); registered++) {
            int number = registered + 1;
            String id = String.format(Locale.ROOT, "truck-%04d", number);
            String plate = String.format(Locale.ROOT, "湘E·Z%04d", number);
            String secret = desk.secret(id, plate, OWNERS.get(registered % OWNERS.size()));
            Truck truck = new Truck(id, city, Shift.of(settings.zone(), number), faults, settings.seed() + number);
            DeviceLine line = lines.open(DeviceDesk.SUBSYSTEM, id, secret, CAPACITY, truck);
            Duration phase = settings.interval().multipliedBy(registered).dividedBy(settings.vehicles());
            trucks.add(new Driven(truck, line, now.plus(phase)));
        }
    }

    private void tick() {
        try {
            Instant now = clock.instant();
            for (Driven next = trucks.peek(); next != null && !next.due.isAfter(now); next = trucks.peek()) {
                trucks.remove();
                if (!next.line.offer(JsonPayload.of(next.truck.report(now)))) {
                    LOG.debug("A truck has no room for more messages while it has no connection");
                }
                next.due = now.plus(next.truck.parked() ? PARKED : settings.interval());
                trucks.add(next);
            }
        } catch (RuntimeException e) {
            LOG.error("The simulated city stumbled", e);
        }
    }

    private void logFaults() {
        LOG.info(
                "Simulated so far: {} times speeding, {} open covers, {} loads tipped beside the road",
                faults.speeding(),
                faults.coverOpen(),
                faults.tipping());
    }

    private static final class Driven {

        final Truck truck;
        final DeviceLine line;
        Instant due;

        Driven(Truck truck, DeviceLine line, Instant due) {
            this.truck = truck;
            this.line = line;
            this.due = due;
        }
    }
}
