/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.subsystems;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

import org.cityloom.city.Await;
import org.cityloom.city.CityContainer;
import org.cityloom.city.CityHttp;
import org.cityloom.simulator.device.DeviceLine;
import org.cityloom.simulator.device.DeviceLines;

/** One device of each trade, registered while all trades are there. */
final class Reporters implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Map<String, String> TYPES = Map.of(
            "muck", "muck-truck", "sanitation", "sanitation-vehicle", "gas", "gas-probe", "parks", "parks-meter");
    private static final Map<String, String> SIGNALS = Map.of(
            "muck", "\"speed\":30",
            "sanitation", "\"speed\":8,\"pressure\":0.4,\"pump\":1",
            "gas", "\"methane\":2",
            "parks", "\"illuminance\":9000");

    private final CityHttp http;
    private final DeviceLines broker;
    private final Map<String, DeviceLine> lines = new TreeMap<>();

    Reporters(CityContainer city) {
        this.http = city.http();
        this.broker = new DeviceLines(URI.create("tcp://127.0.0.1:" + city.mqttPort()));
        TYPES.forEach((trade, type) -> {
            String form = "{\"id\":\"%s-1\",\"type\":\"%s\",\"name\":\"%s\"}".formatted(trade, type, trade);
            String secret = http.register(form);
            lines.put(trade, broker.open(trade, trade + "-1", secret, 100));
        });
    }

    /** Each sends one report, and every one of them is stored by its trade, which has to be there. */
    void report() throws InterruptedException {
        Instant now = Instant.ofEpochMilli(System.currentTimeMillis());
        for (Map.Entry<String, DeviceLine> line : lines.entrySet()) {
            String payload = "{\"time\":%d,\"latitude\":27.2,\"longitude\":111.4,\"signals\":{%s}}"
                    .formatted(now.toEpochMilli(), SIGNALS.get(line.getKey()));
            line.getValue().put(payload.getBytes(StandardCharsets.UTF_8));
        }
        for (String trade : lines.keySet()) {
            Await.until(
                    "what " + trade + " reported is stored",
                    PATIENCE,
                    () -> http.get("/api/telemetry/" + trade + "-1/last").body().contains(now.toString()));
        }
    }

    @Override
    public void close() {
        broker.close();
    }
}
