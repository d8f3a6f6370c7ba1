/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.internal;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.api.devices.DeviceRegistration;
import org.cityloom.api.telemetry.Measurement;
import org.cityloom.simulator.device.DeviceLine;
import org.cityloom.simulator.device.DeviceLines;
import org.cityloom.simulator.device.JsonPayload;
import org.cityloom.simulator.replay.Fix;
import org.cityloom.simulator.replay.Trace;
import org.cityloom.simulator.replay.TraceMeasurements;

/** Replays recorded traces, one device each, all on one time line. */
final class ReplayRun implements Run {

    private static final Logger LOG = LoggerFactory.getLogger(ReplayRun.class);
    private static final Duration RETRY = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(10); // at the end, for the last acknowledgements
    private static final int CAPACITY = 1000;

    private final ReplaySettings settings;
    private static final String SUBSYSTEM = "muck";
    private static final String TRUCK = "muck-truck";

    private final DeviceDesk desk;
    private final Clock clock;
    private final DeviceLines lines;
    private final List<DeviceLine> opened = new ArrayList<>();
    private final Thread thread;
    private volatile String status = "starting";
    private volatile boolean working;

    ReplayRun(ReplaySettings settings, URI broker, DeviceDesk desk, Clock clock) {
        this.settings = settings;
        this.desk = desk;
        this.clock = clock;
        this.lines = new DeviceLines(broker);
        this.thread = new Thread(this::run, "cityloom-simulator-replay");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public boolean working() {
        return working;
    }

    @Override
    public String status() {
        return status;
    }

    @Override
    public void close() {
        thread.interrupt();
        lines.close();
    }

    private void run() {
        try {
            List<Trace> traces = TraceFiles.read(settings);
            while (!desk.knows(TRUCK)) {
                status = "waits for the subsystem " + SUBSYSTEM;
                Thread.sleep(RETRY.toMillis());
            }
            register(traces);
            replay(traces);
        } catch (InterruptedException e) {
            status = "stopped";
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            working = false;
            status = "failed: " + e.getMessage();
            LOG.error("The replay failed", e);
        }
    }

    /** Opens a line for each trace; goes on with the first that is missing when the registry has refused it for now. */
    private void register(List<Trace> traces) throws InterruptedException {
        Patience patience = new Patience();
        while (opened.size() < traces.size()) {
            String name = traces.get(opened.size()).name();
            String id = device(name);
            try {
                String secret = desk.secret(new DeviceRegistration(id, TRUCK, name, "replay", null, null));
                opened.add(lines.open(SUBSYSTEM, id, secret, CAPACITY));
            } catch (RuntimeException e) {
                Duration wait = patience.next();
                status = "waits for the registry of devices, again in " + wait.toSeconds() + " s: " + e.getMessage();
                LOG.warn("{} is not registered yet, trying again in {} s", id, wait.toSeconds(), e);
                Thread.sleep(wait.toMillis());
            }
        }
    }

    private static String device(String trace) {
        return "replay-" + trace;
    }

    /** One vehicle of the replay. */
    private static final class Vehicle {

        final DeviceLine line;
        final List<Measurement> measurements;
        int next;

        Vehicle(DeviceLine line, List<Measurement> measurements) {
            this.line = line;
            this.measurements = measurements;
        }

        Instant due() {
            return measurements.get(next).time();
        }
    }

    private void replay(List<Trace> traces) throws InterruptedException {
        Instant start = clock.instant();
        PriorityQueue<Vehicle> vehicles = vehicles(traces, start);
        Instant first = vehicles.element().due();
        long published = 0;
        working = true;
        while (!vehicles.isEmpty()) {
            Vehicle vehicle = vehicles.remove();
            await(start, first, vehicle.due());
            vehicle.line.put(JsonPayload.of(vehicle.measurements.get(vehicle.next++)));
            published++;
            if (vehicle.next < vehicle.measurements.size()) {
                vehicles.add(vehicle);
            }
            status = published + " fixes of " + opened.size() + " vehicles replayed";
        }
        for (DeviceLine line : opened) {
            line.drain(PATIENCE);
        }
        LOG.info("The replay is complete: {}", status);
    }

    private PriorityQueue<Vehicle> vehicles(List<Trace> traces, Instant start) {
        Duration shift = settings.rebase() ? Duration.between(last(traces), start) : Duration.ZERO;
        PriorityQueue<Vehicle> vehicles = new PriorityQueue<>(Comparator.comparing(Vehicle::due));
        for (int i = 0; i < traces.size(); i++) {
            Trace trace = traces.get(i);
            vehicles.add(new Vehicle(opened.get(i), TraceMeasurements.of(trace, device(trace.name()), shift)));
        }
        return vehicles;
    }

    private static Instant last(List<Trace> traces) {
        return traces.stream()
                .map(trace -> trace.fixes().get(trace.fixes().size() - 1))
                .map(Fix::time)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private void await(Instant start, Instant first, Instant due) throws InterruptedException {
        if (settings.speed() > 0) {
            double seconds = Duration.between(first, due).toMillis() / 1000.0 / settings.speed();
            long wait = Duration.between(clock.instant(), start.plusMillis((long) (seconds * 1000)))
                    .toMillis();
            if (wait > 0) {
                Thread.sleep(wait);
            }
        }
    }
}
