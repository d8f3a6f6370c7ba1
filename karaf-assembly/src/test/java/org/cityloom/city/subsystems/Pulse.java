/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.subsystems;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

import org.cityloom.city.Await;
import org.cityloom.city.CityContainer;
import org.cityloom.city.CityHttp;
import org.cityloom.simulator.device.DeviceLine;
import org.cityloom.simulator.device.DeviceLines;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A truck of muck that reports again and again, each time as soon as its last report can be read over REST. */
final class Pulse implements AutoCloseable {
    private static final String ID = "pulse";
    private static final long PAUSE_NANOS = 50_000_000;
    private static final long LOOK_NANOS = 2_000_000;
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final CityHttp http;
    private final DeviceLines broker;
    private final DeviceLine line;
    private final List<Long> millis = new ArrayList<>();
    private final Thread thread = new Thread(this::run, "pulse");
    private final long began = System.currentTimeMillis();
    private volatile boolean closing;

    /** Registers the truck; it begins at once. */
    Pulse(CityContainer city) {
        this.http = city.http();
        this.broker = new DeviceLines(URI.create("tcp://127.0.0.1:" + city.mqttPort()));
        String registration = "{\"id\":\"" + ID + "\",\"type\":\"muck-truck\",\"name\":\"" + ID + "\"}";
        String secret = http.register(registration);
        this.line = broker.open("muck", ID, secret, 100);
        thread.start();
    }

    private void run() {
        for (long sequence = 0; !closing; sequence++) {
            long start = System.nanoTime();
            line.offer(("{\"time\":" + (began + sequence) + ",\"sequence\":" + sequence
                            + ",\"latitude\":27.2,\"longitude\":111.4,\"signals\":{\"speed\":20,\"cover\":0}}")
                    .getBytes(UTF_8));
            while (last() < sequence && System.nanoTime() - start < LONGEST.toNanos()) {
                LockSupport.parkNanos(LOOK_NANOS);
            }
            add((System.nanoTime() - start) / 1_000_000);
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private long last() {
        var response = http.get("/api/telemetry/" + ID + "/last");
        return response.statusCode() == 404
                ? -1
                : CityHttp.parsed(response).path("measurement").path("sequence").asLong();
    }

    private synchronized void add(long took) {
        millis.add(took);
    }

    /** How many reports were seen so far. */
    synchronized int beats() {
        return millis.size();
    }

    /** From the report to its sight, in milliseconds, ascending, without the first so many reports. */
    synchronized List<Long> since(int beats) {
        return millis.subList(beats, millis.size()).stream().sorted().toList();
    }

    /** Of ascending numbers, the one below which that part of them lies. */
    static long quantile(List<Long> ascending, double part) {
        return ascending.get((int) Math.min(ascending.size() - 1, Math.floor(part * ascending.size())));
    }

    @Override
    public void close() {
        closing = true;
        Await.until("the truck has stopped", LONGEST.plusSeconds(10), () -> !thread.isAlive());
        broker.close();
    }
}
