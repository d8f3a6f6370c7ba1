/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.api.devices.DeviceRegistration;
import org.cityloom.api.tables.TableImport;
import org.cityloom.api.tables.TableReport;
import org.cityloom.simulator.city.DemoTable;
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
    private @Nullable Deque<SimulatedDevice> unregistered;
    private @Nullable Deque<DemoTable> unfilled;
    private boolean warned;

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

    /** Whether every device is registered, and what people plan is filled in. */
    boolean complete() {
        Deque<DemoTable> left = unfilled;
        return registered() && left != null && left.isEmpty();
    }

    private boolean registered() {
        Deque<SimulatedDevice> left = unregistered;
        return left != null && left.isEmpty();
    }

    int size() {
        return ready.size();
    }

    /**
     * Fills the next table, once every device is registered and the subsystem takes it; what is filled already stays as it is.
     *
     * @param made makes all of them, at the first call
     */
    void fill(Supplier<? extends Collection<DemoTable>> made, Function<String, Optional<TableImport>> tables) {
        if (!registered()) {
            return;
        }
        Deque<DemoTable> left = unfilled;
        if (left == null) {
            left = new ArrayDeque<>(made.get());
            unfilled = left;
        }
        DemoTable next = left.peek();
        TableImport table = next == null ? null : tables.apply(next.table()).orElse(null);
        if (next == null || table == null) {
            return;
        }
        if (table.isEmpty()) {
            TableReport report = table.take(next.csv());
            LOG.info(
                    "{} rows of {} filled in, {} refused",
                    report.taken(),
                    next.table(),
                    report.refused().size());
        }
        left.remove();
    }

    /**
     * Registers some devices more, once the subsystem is there.
     *
     * @param made makes all of them, at the first call
     */
    void register(Supplier<? extends Iterable<SimulatedDevice>> made, Instant now) {
        Deque<SimulatedDevice> left = unregistered;
        if (left == null) {
            left = new ArrayDeque<>();
            made.get().forEach(left::add);
            unregistered = left;
        }
        try {
            for (int i = 0; i < REGISTERED_AT_ONCE; i++) {
                SimulatedDevice next = left.peek();
                if (next == null || !desk.knows(next.registration().type())) {
                    return;
                }
                add(next, now);
                left.remove();
            }
            warned = false;
        } catch (RuntimeException e) {
            if (!warned) {
                LOG.warn("The simulated devices of {} are not registered yet, trying again", subsystem(), e);
                warned = true;
            }
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
