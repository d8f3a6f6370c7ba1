/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import org.cityloom.simulator.device.DeviceLine;
import org.cityloom.simulator.device.DeviceLines;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A muck truck that a test registers and drives. */
final class Truck implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int CAPACITY = 1000;

    private final CityHttp http;
    private final String id;
    private final DeviceLines lines;
    private final DeviceLine line;

    private Truck(CityHttp http, String id, DeviceLines lines, DeviceLine line) {
        this.http = http;
        this.id = id;
        this.lines = lines;
        this.line = line;
    }

    static Truck register(CityContainer city, CityHttp http, String id) {
        String registration = "{\"id\":\"" + id + "\",\"type\":\"muck-truck\",\"name\":\"" + id + "\"}";
        String secret = http.register(registration);
        DeviceLines lines = new DeviceLines(URI.create("tcp://127.0.0.1:" + city.mqttPort()));
        return new Truck(http, id, lines, lines.open("muck", id, secret, CAPACITY));
    }

    /** Reports signals, for example {@code "speed":30}. */
    void report(Instant time, String signals) throws InterruptedException {
        send("{\"time\":" + time.toEpochMilli() + ",\"signals\":{" + signals + "}}");
    }

    /** Sends whatever it is. */
    void send(String payload) throws InterruptedException {
        line.put(payload.getBytes(UTF_8));
    }

    /** Reports that speed every five seconds for a minute, and waits until it is stored. */
    void drive(Instant from, int speed) throws InterruptedException {
        for (int second = 0; second <= 60; second += 5) {
            report(from.plusSeconds(second), "\"speed\":" + speed);
        }
        awaitStored(from.plusSeconds(60));
    }

    void awaitStored(Instant time) {
        Await.until("what " + id + " reported is stored", PATIENCE, () -> times().contains(time));
    }

    private List<Instant> times() {
        List<Instant> times = new ArrayList<>();
        String whole = "?from=2000-01-01T00:00:00Z&to=2090-01-01T00:00:00Z&limit=1000";
        for (JsonNode each : http.json("/api/telemetry/" + id + "/measurements" + whole)) {
            times.add(Instant.parse(each.path("time").asText()));
        }
        return times;
    }

    @Override
    public void close() {
        lines.close();
    }
}
