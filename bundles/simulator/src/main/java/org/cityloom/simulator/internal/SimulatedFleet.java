/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.internal;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.api.devices.DeviceRegistration;
import org.cityloom.api.tables.TableImport;
import org.cityloom.api.tables.TableReport;
import org.cityloom.simulator.city.Attended;
import org.cityloom.simulator.city.City;
import org.cityloom.simulator.city.CitySettings;
import org.cityloom.simulator.city.DemoTable;
import org.cityloom.simulator.city.GroundTruth;
import org.cityloom.simulator.city.SimulatedDevice;
import org.cityloom.simulator.city.SimulatedTrade;
import org.cityloom.simulator.device.DeviceLine;
import org.cityloom.simulator.device.DeviceLines;
import org.cityloom.simulator.device.JsonPayload;

/** The devices of one trade on their lines: registered little by little, and asked whenever they want to report. For one thread. */
final class SimulatedFleet {

    private static final Logger LOG = LoggerFactory.getLogger(SimulatedFleet.class);
    private static final int REGISTERED_AT_ONCE = 20; // so that those who are there already go on meanwhile
    private static final int CAPACITY = 500; // messages that a device keeps while it has no connection

    private final SimulatedTrade trade;
    private final DeviceDesk desk;
    private final DeviceLines lines;
    private final int pace;
    private final PriorityQueue<OnLine> ready = new PriorityQueue<>(Comparator.comparing(device -> device.due));
    private @Nullable List<SimulatedDevice> devices;
    private @Nullable Deque<DemoTable> unfilled;
    private boolean warned;
    private boolean opened;
    private @Nullable Attended attended;

    /** @param pace how many times as often as they want to, devices are asked */
    SimulatedFleet(SimulatedTrade trade, DeviceDesk desk, DeviceLines lines, int pace) {
        this.trade = trade;
        this.desk = desk;
        this.lines = lines;
        this.pace = pace;
    }

    String subsystem() {
        return trade.subsystem();
    }

    /** Whether every device is registered, what people plan is filled in, and what others ask is open. */
    boolean complete() {
        return opened && unfilled != null && unfilled.isEmpty();
    }

    private boolean registered() {
        return devices != null && ready.size() == devices.size();
    }

    int size() {
        return ready.size();
    }

    /**
     * Registers some devices more, once the subsystem is there; then fills a table of what people plan, unless something is in it. What fails is
     * told once and tried again.
     *
     * @param tables those of the subsystems that are there
     */
    void grow(
            City city,
            CitySettings settings,
            GroundTruth truth,
            Function<String, Optional<TableImport>> tables,
            Instant now) {
        try {
            if (!registered()) {
                register(city, settings, truth, now);
            } else {
                fill(settings, tables, now);
                open(settings, truth);
            }
            warned = false;
        } catch (IOException | RuntimeException e) {
            if (!warned) {
                LOG.warn("The simulated devices of {} are not all there yet, trying again", subsystem(), e);
                warned = true;
            }
        }
    }

    private void register(City city, CitySettings settings, GroundTruth truth, Instant now) {
        if (devices == null) {
            devices = List.copyOf(trade.devices(city, settings, truth));
        }
        int last = Math.min(devices.size(), ready.size() + REGISTERED_AT_ONCE);
        for (SimulatedDevice next : devices.subList(ready.size(), last)) {
            if (!desk.knows(next.registration().type())) {
                return;
            }
            add(next, now);
        }
    }

    private void fill(CitySettings settings, Function<String, Optional<TableImport>> tables, Instant now) {
        if (unfilled == null) {
            unfilled = new ArrayDeque<>(trade.tables(Objects.requireNonNull(devices), settings, now));
        }
        DemoTable next = unfilled.peek();
        TableImport table = next == null ? null : tables.apply(next.table()).orElse(null);
        if (next == null || table == null) {
            return;
        }
        if (table.isEmpty()) {
            TableReport report = table.take(next.csv());
            LOG.info("{} rows of {} filled in, {} refused", report.taken(), next.table(), report.refused());
        }
        unfilled.remove();
    }

    private void open(CitySettings settings, GroundTruth truth) throws IOException {
        if (!opened) {
            attended =
                    trade.open(Objects.requireNonNull(devices), settings, truth).orElse(null);
            opened = true;
        }
    }

    /** Gives back what was opened; only when nobody ticks any more. */
    void close() {
        Attended open = attended;
        if (open != null) {
            open.close();
        }
    }

    private void add(SimulatedDevice device, Instant now) {
        DeviceRegistration as = device.registration();
        String secret = desk.secret(as);
        DeviceLine line = device.staysConnected() ? lines.open(subsystem(), as.id(), secret, CAPACITY, device) : null;
        long phase = Math.floorMod(as.id().hashCode(), pause(device).toMillis()); // not all at one moment
        ready.add(new OnLine(device, secret, line, line == null ? now.plusMillis(phase) : now));
    }

    /** Asks those who want to report by now. */
    void tick(Instant now) {
        Attended open = attended;
        if (open != null) {
            open.look(now);
        }
        for (OnLine next = ready.peek(); next != null && !next.due.isAfter(now); next = ready.peek()) {
            ready.remove();
            next.due = now.plus(pause(next.device)); // first, so that one that stumbles is asked again
            try {
                report(next, now);
            } catch (RuntimeException e) {
                LOG.error("{} stumbled", next.device.registration().id(), e);
            }
            next.due = now.plus(pause(next.device));
            ready.add(next);
        }
    }

    private Duration pause(SimulatedDevice device) {
        return device.pause().dividedBy(pace);
    }

    private void report(OnLine from, Instant now) {
        from.device.report(now).map(JsonPayload::of).ifPresent(payload -> {
            DeviceLine line = from.line;
            if (line == null) {
                lines.deliver(subsystem(), from.device.registration().id(), from.secret, payload);
            } else if (!line.offer(payload)) {
                LOG.debug("A device has no room for more messages while it has no connection");
            }
        });
    }

    private static final class OnLine {

        final SimulatedDevice device;
        final String secret;
        final @Nullable DeviceLine line;
        Instant due;

        OnLine(SimulatedDevice device, String secret, @Nullable DeviceLine line, Instant due) {
            this.device = device;
            this.secret = secret;
            this.line = line;
            this.due = due;
        }
    }
}
