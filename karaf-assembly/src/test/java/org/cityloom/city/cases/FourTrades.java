/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.cases;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;

import org.cityloom.city.Await;
import org.cityloom.city.CityContainer;
import org.cityloom.city.CityHttp;
import org.cityloom.simulator.device.DeviceLine;
import org.cityloom.simulator.device.DeviceLines;

import static org.assertj.core.api.Assertions.assertThat;

/** Devices of four trades, each of which raises one alarm that opens a case. */
final class FourTrades implements AutoCloseable {
    /** Of muck only if the city's configuration says so; those of the others do as they are shipped. */
    static final String POLICY = "muck-speeding=OPEN_CASE";

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int LONGEST_HOLD = 75; // seconds; leakage has to last 60 s by default

    /** The code is that of the catalogue of alarms. */
    private static final List<Trade> ALL = List.of(
            new Trade("muck", "muck-truck", "\"speed\":110", "muck-speeding", "L99008", "/api/muck/vehicles"),
            new Trade(
                    "sanitation", "sanitation-crew", "\"sos\":1", "sanitation-sos", "L99008", "/api/sanitation/crews"),
            new Trade("gas", "gas-probe", "\"methane\":62", "gas-level-2", "L99003", "/api/gas/sensors"),
            new Trade("parks", "parks-circuit", "\"leakage\":80", "parks-leakage", "01060", "/api/parks/zones"));

    private final CityHttp http;
    private final DeviceLines lines;
    private final JsonNode centre;
    private final List<String> devices = new ArrayList<>();

    FourTrades(CityContainer city) {
        this.http = city.http();
        this.lines = new DeviceLines(URI.create("tcp://127.0.0.1:" + city.mqttPort()));
        this.centre = http.json("/api/places/areas?level=DISTRICT").at("/items/0/centre");
    }

    private record Trade(String id, String type, String signals, String kind, String code, String question) {}

    /** One more device of each trade that measures for a while what must not be. */
    void raise() throws InterruptedException {
        Instant begin = Instant.ofEpochMilli(System.currentTimeMillis()).minusSeconds(90);
        String at = "\"latitude\":%s,\"longitude\":%s".formatted(centre.path("latitude"), centre.path("longitude"));
        for (Trade trade : ALL) {
            String id = trade.id() + "-case-" + devices.size();
            String form = "{\"id\":\"%s\",\"type\":\"%s\",\"name\":\"%s\",\"position\":{%s}}"
                    .formatted(id, trade.type(), id, at);
            String secret = http.register(form);
            DeviceLine line = lines.open(trade.id(), id, secret, 100);
            for (int second = 0; second <= LONGEST_HOLD; second += 5) {
                String payload = "{\"time\":%d,%s,\"signals\":{%s}}"
                        .formatted(begin.plusSeconds(second).toEpochMilli(), at, trade.signals());
                line.put(payload.getBytes(StandardCharsets.UTF_8));
            }
            devices.add(id);
        }
        Instant last = begin.plusSeconds(LONGEST_HOLD);
        for (String id : devices.subList(devices.size() - ALL.size(), devices.size())) {
            Await.until("what " + id + " measured is stored", PATIENCE, () -> http.get("/api/telemetry/" + id + "/last")
                    .body()
                    .contains(last.toString()));
        }
        Await.until("every device has its alarm", PATIENCE, () -> alarms().size() == devices.size());
    }

    /** Whether each trade answers, and so do alarms and devices. */
    void work() {
        for (Trade trade : ALL) {
            assertThat(http.get(trade.question()).statusCode())
                    .as(trade.question())
                    .isEqualTo(200);
        }
        assertThat(http.get("/api/alarms").statusCode()).isEqualTo(200);
        assertThat(http.get("/api/devices").statusCode()).isEqualTo(200);
    }

    /** That each alarm has one case with the matter of the catalogue comes true soon. */
    void awaitOneCaseEach() {
        Map<Long, String> wanted = alarms();
        Await.until("every alarm has a case", PATIENCE, () -> matters().keySet().containsAll(wanted.keySet()));
        Map<Long, List<String>> found = matters();
        wanted.forEach((alarm, code) -> assertThat(found.get(alarm)).containsExactly(code));
    }

    /** The code that the case of each alarm has to have. */
    private Map<Long, String> alarms() {
        Map<Long, String> codes = new TreeMap<>();
        for (Trade trade : ALL) {
            for (JsonNode alarm :
                    http.json("/api/alarms?limit=1000&kind=" + trade.kind()).path("items")) {
                codes.put(alarm.path("id").asLong(), trade.code());
            }
        }
        return codes;
    }

    /** The codes of all cases that were made of an alarm, by the alarm. */
    private Map<Long, List<String>> matters() {
        Map<Long, List<String>> codes = new TreeMap<>();
        for (JsonNode file : http.json("/api/cases?source=ALARM&limit=1000").path("items")) {
            String path = "/api/cases/" + file.path("number").asText();
            String code = http.json(path).at("/matter/code").asText();
            for (JsonNode alarm : http.json(path + "/alarms")) {
                codes.computeIfAbsent(alarm.path("alarm").asLong(), id -> new ArrayList<>())
                        .add(code);
            }
        }
        return codes;
    }

    @Override
    public void close() {
        lines.close();
    }
}
