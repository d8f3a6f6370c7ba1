/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city;

import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

import org.cityloom.api.telemetry.Measurement;
import org.cityloom.simulator.device.DeviceLine;
import org.cityloom.simulator.device.DeviceLines;
import org.cityloom.simulator.device.JsonPayload;
import org.cityloom.simulator.replay.Trace;
import org.cityloom.simulator.replay.TraceMeasurements;

/** Publishes the recorded cabs of San Francisco, each as a truck of its own and in order, whatever happens to the broker. */
final class CabReplay implements AutoCloseable {
    private static final int PER_SECOND = 400; // of each cab: a minute in all, long enough for what is done meanwhile
    private static final int UNACKNOWLEDGED = 300;
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Map<String, List<Measurement>> cabs = new TreeMap<>();
    private final List<Thread> threads = new ArrayList<>();
    private final List<DeviceLine> lines = new ArrayList<>();
    private final AtomicLong published = new AtomicLong();
    private final DeviceLines broker;

    CabReplay(Path folder, int mqttPort) throws Exception {
        this.broker = new DeviceLines(URI.create("tcp://127.0.0.1:" + mqttPort));
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "gps_sf_cab_*.txt")) {
            found.forEach(files::add);
        }
        files.sort(Comparator.naturalOrder());
        for (Path file : files) {
            Trace trace = Trace.read(file);
            String id = trace.name().replace("gps_sf_cab_", "cab-");
            cabs.put(id, TraceMeasurements.of(trace, id, Duration.ZERO));
        }
    }

    /** What each cab measured, in order. */
    Map<String, List<Measurement>> cabs() {
        return cabs;
    }

    /** How many fixes there are. */
    long total() {
        return cabs.values().stream().mapToLong(List::size).sum();
    }

    /** Registers the cabs and starts to publish. */
    void start(CityHttp http) {
        cabs.forEach((id, measurements) -> {
            String registration = "{\"id\":\"" + id + "\",\"type\":\"muck-truck\",\"name\":\"" + id + "\"}";
            String secret = http.register(registration);
            DeviceLine line = broker.open("muck", id, secret, UNACKNOWLEDGED);
            lines.add(line);
            Thread thread = new Thread(() -> publish(line, measurements), "replay-" + id);
            threads.add(thread);
            thread.start();
        });
    }

    private void publish(DeviceLine line, List<Measurement> measurements) {
        try {
            long start = System.nanoTime();
            for (int i = 0; i < measurements.size(); i++) {
                line.put(JsonPayload.of(measurements.get(i)));
                published.incrementAndGet();
                LockSupport.parkNanos(start + i * 1_000_000_000L / PER_SECOND - System.nanoTime());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns when that share of all fixes was published. */
    void awaitPublished(double share) {
        Await.until(
                "a share of " + share + " is published", PATIENCE, () -> published.get() >= (long) (share * total()));
    }

    /** Returns when the broker has acknowledged every fix. */
    void finish() throws InterruptedException {
        for (Thread thread : threads) {
            thread.join(PATIENCE.toMillis());
        }
        for (DeviceLine line : lines) {
            if (!line.drain(PATIENCE)) {
                throw new AssertionError("the broker did not acknowledge every fix");
            }
        }
    }

    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
        broker.close();
    }
}
