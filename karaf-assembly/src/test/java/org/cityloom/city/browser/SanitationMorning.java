/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.browser;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.cityloom.city.Await;
import org.cityloom.city.CityContainer;
import org.cityloom.city.CityHttp;
import org.cityloom.city.DayTime;
import org.cityloom.simulator.device.DeviceLine;
import org.cityloom.simulator.device.DeviceLines;

/** Forty minutes of sanitation in the middle of a district: twelve vehicles on their routes, one of which runs out of water, and a worker. */
final class SanitationMorning implements AutoCloseable {
    static final String EMPTY = "sweeper-03";
    static final int VEHICLES = 12;

    /** Of the city. */
    static final ZoneId ZONE = ZoneId.of(DayTime.zoneAt(10));

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int REPORTS = 240; // every 10 s
    private static final double STEP = 0.00022; // degrees in 10 s, about 9 km/h

    /** What vehicles were told, as {@code id kind}. */
    final Set<String> told = ConcurrentHashMap.newKeySet();

    private final Map<String, DeviceLine> open = new HashMap<>();
    private final CityHttp administrator;
    private final DeviceLines lines;
    private final JsonNode district;
    private final Instant begin = Instant.ofEpochMilli(System.currentTimeMillis())
            .minusSeconds(10L * REPORTS)
            .truncatedTo(ChronoUnit.MINUTES);

    SanitationMorning(CityContainer city) throws InterruptedException {
        this.administrator = city.http();
        this.lines = new DeviceLines(URI.create("tcp://127.0.0.1:" + city.mqttPort()));
        this.district = administrator
                .json("/api/places/areas?level=DISTRICT")
                .path("items")
                .get(0);
        moveTheCity();
        importRoutes();
        for (int number = 1; number <= VEHICLES; number++) {
            drive(number);
        }
        work();
        Await.until(
                "an alarm of " + EMPTY,
                PATIENCE,
                () -> administrator
                                .json("/api/alarms?deviceId=" + EMPTY)
                                .path("total")
                                .asInt()
                        > 0);
    }

    private void moveTheCity() {
        ObjectNode calendar = (ObjectNode) administrator.json("/api/calendars/city");
        CityHttp.parsed(administrator.put(
                "/api/calendars/city", calendar.put("zone", ZONE.getId()).toString()));
    }

    private void importRoutes() {
        StringBuilder csv = new StringBuilder(header());
        for (int number = 1; number <= VEHICLES; number++) {
            for (int stop = 1; stop <= 14; stop++) {
                csv.append(row(number, stop, "站点 " + stop));
            }
        }
        CityHttp.parsed(administrator.send(
                "POST", "/api/sanitation/routes/import?work=WASHING&area=" + code(), "text/csv", csv.toString()));
    }

    static String header() {
        return "route_file,stop_id,stop_name,schedule_time,lon,lat,turn,days\n";
    }

    /** A stop each five minutes along the way of the vehicle. */
    String row(int number, int stop, String name) {
        LocalTime at = begin.plusSeconds(300L * (stop - 1)).atZone(ZONE).toLocalTime();
        return String.format(
                Locale.ROOT,
                "冲洗%02d线,%d,%s,%tH:%tM,%.6f,%.6f,%d,\"一,二,三,四,五,六,日\"\n",
                number,
                stop,
                name,
                at,
                at,
                longitude(number, 30 * (stop - 1)),
                latitude(number),
                stop);
    }

    private double latitude(int number) {
        return district.at("/centre/latitude").asDouble() + 0.0015 * (number - 6);
    }

    private double longitude(int number, int report) {
        return district.at("/centre/longitude").asDouble() + 0.004 * (number % 3) + STEP * (report - 120);
    }

    String code() {
        return district.path("code").asText();
    }

    private DeviceLine register(String id, String type, String name) {
        String form =
                "{\"id\":\"%s\",\"type\":\"%s\",\"name\":\"%s\",\"area\":\"%s\"}".formatted(id, type, name, code());
        String secret = administrator.register(form);
        return opened(id, secret);
    }

    private DeviceLine opened(String id, String secret) {
        DeviceLine line = lines.open("sanitation", id, secret, 100, command -> {
            told.add(id + " " + command.kind());
            return Optional.empty();
        });
        open.put(id, line);
        return line;
    }

    /** A vehicle that was registered otherwise stands in its yard from now on. */
    void park(String id, String secret) throws InterruptedException {
        opened(id, secret);
        report(id, "\"speed\":0,\"pressure\":0,\"pump\":0,\"brush\":0");
    }

    /** A vehicle tells how it is now. */
    void report(String id, String signals) throws InterruptedException {
        String payload = "{\"time\":%d,\"signals\":{%s}}"
                .formatted(Instant.now().plusSeconds(1).toEpochMilli(), signals);
        open.get(id).put(payload.getBytes(StandardCharsets.UTF_8));
    }

    /** State of what the vehicle was told last. */
    String lastCommand(String vehicle) {
        return administrator
                .json("/api/commands?limit=1&deviceId=" + vehicle)
                .at("/items/0/state")
                .asText();
    }

    /** What kinds of alarms the vehicle has. */
    List<String> alarms(String vehicle) {
        return administrator
                .json("/api/alarms?deviceId=" + vehicle)
                .path("items")
                .findValuesAsText("kind");
    }

    private void drive(int number) throws InterruptedException {
        String id = String.format(Locale.ROOT, "sweeper-%02d", number);
        DeviceLine line = register(id, "sanitation-vehicle", String.format(Locale.ROOT, "湘E·H%04d", 100 + number));
        String plan = String.format(Locale.ROOT, "{\"route\":\"冲洗%02d线\"}", number);
        CityHttp.parsed(administrator.put("/api/sanitation/vehicles/" + id + "/plan", plan));
        for (int report = 0; report <= REPORTS; report++) {
            boolean empty = id.equals(EMPTY) && report > 180;
            boolean parked = number % 5 == 0 && report > 200;
            double pressure = empty ? 0.08 : parked ? 0 : 0.45 + 0.05 * Math.sin(report / 9.0 + number);
            String payload = String.format(
                    Locale.ROOT,
                    "{\"time\":%d,\"latitude\":%.6f,\"longitude\":%.6f,\"signals\":{\"speed\":%.1f,\"heading\":90,"
                            + "\"pressure\":%.2f,\"pump\":%d,\"brush\":%d,\"tank\":%.0f,\"fuel\":60,\"temperature\":8.5}}",
                    begin.plusSeconds(10L * report).toEpochMilli(),
                    latitude(number),
                    longitude(number, parked ? 200 : report),
                    parked ? 0 : 8.5 + Math.sin(report / 5.0),
                    pressure,
                    parked ? 0 : 1,
                    parked ? 0 : 1,
                    empty ? 2.0 : 90 - Math.min(report, parked ? 200 : report) / 4.0);
            line.put(payload.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void work() throws InterruptedException {
        DeviceLine line = register("crew-01", "sanitation-crew", "手表 01");
        String shift = ("{\"worker\":\"crew-01\",\"person\":\"王芳\",\"work\":\"SWEEPING\",\"from\":\"%s\",\"to\":\"%s\","
                        + "\"area\":\"%s\"}")
                .formatted(begin, begin.plusSeconds(3 * 3600), code());
        CityHttp.parsed(administrator.post("/api/sanitation/shifts", shift));
        for (int minute = 0; minute < 40; minute++) {
            String payload = String.format(
                    Locale.ROOT,
                    "{\"time\":%d,\"latitude\":%.6f,\"longitude\":%.6f,\"signals\":{\"sos\":0,\"heart\":88,\"battery\":76}}",
                    begin.plusSeconds(60L * minute).toEpochMilli(),
                    latitude(6),
                    longitude(6, 4 * minute));
            line.put(payload.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
