/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.subsystems;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;

import com.fasterxml.jackson.databind.JsonNode;

import org.cityloom.city.Await;
import org.cityloom.city.CityContainer;
import org.cityloom.city.CityHttp;
import org.cityloom.simulator.device.DeviceLine;
import org.cityloom.simulator.device.DeviceLines;

/** Trucks that publish at a steady rate, and know afterwards what they have sent. */
public final class Traffic implements AutoCloseable {
    private static final int DEVICES = 20;
    private static final int UNACKNOWLEDGED = 500;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final CityHttp http;
    private final DeviceLines broker;
    private final TreeMap<String, DeviceLine> lines = new TreeMap<>();
    private final List<Thread> threads = new ArrayList<>();
    private final long began = System.currentTimeMillis();
    private final int perSecond;
    private final long[] sent = new long[DEVICES];
    private volatile boolean ending;

    /** Registers the trucks and lets them go. */
    public Traffic(CityContainer city, int perSecond) {
        this.http = city.http();
        this.perSecond = perSecond;
        this.broker = new DeviceLines(URI.create("tcp://127.0.0.1:" + city.mqttPort()));
        for (int i = 0; i < DEVICES; i++) {
            String id = "traffic-" + i;
            String secret = http.register("{\"id\":\"" + id + "\",\"type\":\"muck-truck\",\"name\":\"" + id + "\"}");
            lines.put(id, broker.open("muck", id, secret, UNACKNOWLEDGED));
            int number = i;
            Thread thread = new Thread(() -> publish(number, lines.get(id)), id);
            threads.add(thread);
        }
        threads.forEach(Thread::start);
    }

    private void publish(int number, DeviceLine line) {
        long pause = 1_000_000_000L * DEVICES / perSecond;
        long start = System.nanoTime();
        try {
            for (int i = 0; !ending; i++) {
                String payload = "{\"time\":" + (began + i) + ",\"sequence\":" + i
                        + ",\"latitude\":27.2,\"longitude\":111.4,\"signals\":{\"speed\":" + i % 50 + ",\"cover\":0}}";
                line.put(payload.getBytes(StandardCharsets.UTF_8));
                sent[number] = i + 1L;
                LockSupport.parkNanos(start + (i + 1L) * pause - System.nanoTime());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the traffic; returns how many were sent when the broker has acknowledged all of them. */
    public long finish() throws InterruptedException {
        ending = true;
        for (Thread thread : threads) {
            thread.join(PATIENCE.toMillis());
        }
        for (DeviceLine line : lines.values()) {
            if (!line.drain(PATIENCE)) {
                throw new AssertionError("the broker did not acknowledge everything");
            }
        }
        long all = 0;
        for (long each : sent) {
            all += each;
        }
        return all;
    }

    /** What is missing of what was sent, when everything that comes has come; one entry for each device. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < DEVICES; i++) {
            String id = "traffic-" + i;
            long expected = sent[i];
            Await.until(
                    "the last of " + id + " is stored",
                    PATIENCE,
                    () -> http.json("/api/telemetry/" + id + "/last")
                                    .path("measurement")
                                    .path("sequence")
                                    .asLong(-1)
                            == expected - 1);
            long stored = stored(id);
            if (stored != expected) {
                missing.add(id + ": " + stored + " of " + expected);
            }
        }
        return missing;
    }

    private long stored(String id) {
        Set<Long> sequences = new TreeSet<>();
        String after = "";
        while (true) {
            JsonNode page = http.json("/api/telemetry/" + id + "/measurements?limit=1000&from="
                    + java.time.Instant.ofEpochMilli(began) + "&to="
                    + java.time.Instant.ofEpochMilli(began + 86_400_000L)
                    + after);
            for (JsonNode each : page) {
                if (!sequences.add(each.path("sequence").asLong())) {
                    throw new AssertionError(id + " has " + each + " twice");
                }
                after = "&after=" + each.path("time").asText() + ","
                        + each.path("sequence").asLong();
            }
            if (page.size() < 1000) {
                return sequences.size();
            }
        }
    }

    @Override
    public void close() {
        ending = true;
        broker.close();
    }
}
