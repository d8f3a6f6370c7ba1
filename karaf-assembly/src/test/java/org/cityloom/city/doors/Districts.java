/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.doors;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.imageio.ImageIO;

import com.fasterxml.jackson.databind.JsonNode;

import org.cityloom.city.Await;
import org.cityloom.city.CityContainer;
import org.cityloom.city.CityHttp;
import org.cityloom.city.TestCamera;
import org.cityloom.simulator.device.DeviceLine;
import org.cityloom.simulator.device.DeviceLines;

/**
 * Two districts with a unit, a person, a truck, a speed limit and an alarm each, and a truck with an alarm that nobody can place. What
 * they are called begins with where they belong.
 */
final class Districts implements AutoCloseable {
    static final String OWN = "own";
    static final String FOREIGN = "foreign";
    static final String LOST = "lost";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int TOO_FAST = 110;

    private final CityHttp administrator;
    private final CityContainer city;
    private final DeviceLines lines;
    private final Map<String, JsonNode> areas = new HashMap<>();
    private final Map<String, DeviceLine> trucks = new HashMap<>();
    private final Map<String, String> alarms = new HashMap<>();
    private final Map<String, String> gasAlarms = new HashMap<>();
    private final Map<String, String> cases = new HashMap<>();
    private final Map<String, String> photos = new HashMap<>();
    private final Map<String, String> commands = new HashMap<>();
    private final SanitationThings sanitation;
    private final TestCamera camera = new TestCamera(png());

    Districts(CityContainer city) throws InterruptedException {
        this.city = city;
        this.administrator = city.http();
        this.lines = new DeviceLines(URI.create("tcp://127.0.0.1:" + city.mqttPort()));
        JsonNode districts =
                administrator.json("/api/places/areas?level=DISTRICT").path("items");
        areas.put(OWN, districts.get(0));
        areas.put(FOREIGN, districts.get(1));
        this.sanitation = new SanitationThings(administrator);
        for (String where : List.of(OWN, FOREIGN, LOST)) {
            sanitation.register(where, areas.containsKey(where) ? code(where) : null);
            register(where);
            drive(where);
            command(where);
            leak(where);
        }
        for (String where : List.of(OWN, FOREIGN)) {
            CityHttp.parsed(administrator.put("/api/people/units/" + where + "-unit", unit(where, code(where))));
            CityHttp.parsed(administrator.put("/api/muck/limits/" + code(where), "{\"limit\":60}"));
            fileCase(where);
            sanitation.plan(where, area(where));
            CityHttp.parsed(administrator.put("/api/parks/zones/" + where, zone(where)));
            CityHttp.parsed(administrator.put("/api/parks/cameras/" + where, camera(where)));
            Await.until(
                    "a picture of the camera " + where,
                    PATIENCE,
                    () -> administrator
                                    .get("/api/parks/cameras/" + where + "/snapshot")
                                    .statusCode()
                            == 200);
        }
    }

    private void register(String where) {
        String area = where.equals(LOST) ? "null" : "\"" + code(where) + "\"";
        String form = "{\"id\":\"%s\",\"type\":\"muck-truck\",\"name\":\"%s\",\"area\":%s}"
                .formatted(truck(where), truck(where), area);
        String secret = administrator.register(form);
        trucks.put(where, lines.open("muck", truck(where), secret, 100));
    }

    /** Lets a truck be too fast for a minute, in the middle of its district, and waits for the alarm. */
    private void drive(String where) throws InterruptedException {
        Instant begin = Instant.ofEpochMilli(System.currentTimeMillis()).minusSeconds(90);
        for (int second = 0; second <= 60; second += 5) {
            report(where, begin.plusSeconds(second));
        }
        String path = "/api/alarms?deviceId=" + truck(where);
        Await.until(
                "an alarm of " + truck(where),
                PATIENCE,
                () -> administrator.json(path).path("total").asInt() > 0);
        alarms.put(where, administrator.json(path).at("/items/0/id").asText());
    }

    /** Lets a probe smell gas in the middle of its district, and waits for the alarm. */
    private void leak(String where) throws InterruptedException {
        String area = where.equals(LOST) ? "null" : "\"" + code(where) + "\"";
        String form = "{\"id\":\"%s\",\"type\":\"gas-probe\",\"name\":\"%s\",\"area\":%s}"
                .formatted(probe(where), probe(where), area);
        String secret = administrator.register(form);
        String payload =
                "{\"time\":%d,%s\"signals\":{\"methane\":60}}".formatted(System.currentTimeMillis(), position(where));
        lines.open("gas", probe(where), secret, 100).put(payload.getBytes(StandardCharsets.UTF_8));
        String path = "/api/alarms?kind=gas-level-2&deviceId=" + probe(where);
        Await.until(
                "an alarm of " + probe(where),
                PATIENCE,
                () -> administrator.json(path).path("total").asInt() > 0);
        gasAlarms.put(where, administrator.json(path).at("/items/0/id").asText());
    }

    /** A command that waits for a second person, so that nothing comes of it. */
    private void command(String where) {
        String form = "{\"deviceId\":\"%s\",\"kind\":\"lock\",\"parameters\":{\"on\":1},\"reason\":\"test\"}"
                .formatted(truck(where));
        commands.put(
                where,
                CityHttp.parsed(administrator.post("/api/commands", form))
                        .path("id")
                        .asText());
    }

    /** A case in the middle of the district, with a photo. */
    private void fileCase(String where) {
        String number = CityHttp.parsed(administrator.post("/api/cases", report(where)))
                .path("number")
                .asText();
        cases.put(where, number);
        photos.put(
                where,
                CityHttp.parsed(administrator.upload("/api/cases/" + number + "/photos?kind=near", png()))
                        .path("id")
                        .asText());
    }

    private static byte[] png() {
        BufferedImage picture = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
        for (int pixel = 0; pixel < 64 * 64; pixel++) {
            picture.setRGB(pixel % 64, pixel / 64, pixel * 4099);
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    /** The form of a case in the middle of the district. */
    String report(String where) {
        JsonNode centre = areas.get(where).path("centre");
        return ("{\"source\":\"HOTLINE\",\"standard\":\"GB/T 47678.5-2026\",\"kind\":\"matter\",\"code\":\"06010\","
                        + "\"position\":{\"latitude\":%s,\"longitude\":%s}}")
                .formatted(centre.path("latitude"), centre.path("longitude"));
    }

    /** The form of a zone in the middle of the district. */
    String zone(String where) {
        return "{\"name\":\"%s-zone\",\"park\":\"%s-park\",%s}".formatted(where, where, centre(where));
    }

    /** The form of a camera in the middle of the district; it gives pictures. */
    String camera(String where) {
        return "{\"name\":\"%s-camera\",\"snapshotUrl\":\"http://127.0.0.1:%d/\",%s}"
                .formatted(where, camera.port(), centre(where));
    }

    private String centre(String where) {
        JsonNode centre = areas.get(where).path("centre");
        return "\"latitude\":%s,\"longitude\":%s".formatted(centre.path("latitude"), centre.path("longitude"));
    }

    void report(String where, Instant time) throws InterruptedException {
        String payload =
                "{\"time\":%d,%s\"signals\":{\"speed\":%d}}".formatted(time.toEpochMilli(), position(where), TOO_FAST);
        trucks.get(where).put(payload.getBytes(StandardCharsets.UTF_8));
    }

    private String position(String where) {
        JsonNode centre = areas.containsKey(where) ? areas.get(where).path("centre") : null;
        return centre == null
                ? ""
                : "\"latitude\":%s,\"longitude\":%s,".formatted(centre.path("latitude"), centre.path("longitude"));
    }

    /** The form of a unit below the topmost. */
    String unit(String title, String area) {
        return "{\"title\":{\"zh\":\"%s\",\"en\":\"%s\"},\"kind\":\"DISTRICT\",\"parent\":\"%s\",\"area\":\"%s\"}"
                .formatted(title, title, Walkers.top(administrator), area);
    }

    /** Somebody with that role within that unit, whom an issuer would know, too, signed in. */
    CityHttp person(String id, String role, String unit) {
        String form = "{\"id\":\"%s\",\"name\":\"%s\",\"roles\":[{\"role\":\"%s\",\"unit\":\"%s\"}]}"
                .formatted(id, id, role, unit);
        String first = CityHttp.parsed(administrator.post("/api/people", form))
                .path("password")
                .asText();
        CityHttp nobody = CityHttp.anonymous(city.address());
        CityHttp signedIn = nobody.signIn(id, nobody.replacePassword(id, first));
        CityHttp.parsed(administrator.put("/api/people/" + id + "/openid", "{\"name\":\"" + id + "\"}"));
        return signedIn;
    }

    JsonNode area(String where) {
        return areas.get(where);
    }

    String code(String where) {
        return area(where).path("code").asText();
    }

    String truck(String where) {
        return where + "-truck";
    }

    String alarm(String where) {
        return alarms.get(where);
    }

    String probe(String where) {
        return where + "-probe";
    }

    String gasAlarm(String where) {
        return gasAlarms.get(where);
    }

    String commandId(String where) {
        return commands.get(where);
    }

    String caseNumber(String where) {
        return cases.get(where);
    }

    String photo(String where) {
        return photos.get(where);
    }

    SanitationThings sanitation() {
        return sanitation;
    }

    CityHttp administrator() {
        return administrator;
    }

    @Override
    public void close() throws IOException {
        lines.close();
        camera.close();
    }
}
