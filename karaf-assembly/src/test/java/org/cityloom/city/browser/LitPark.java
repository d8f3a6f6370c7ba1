/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.browser;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.imageio.ImageIO;

import com.fasterxml.jackson.databind.JsonNode;

import org.cityloom.city.CityContainer;
import org.cityloom.city.CityHttp;
import org.cityloom.city.TestCamera;
import org.cityloom.simulator.device.DeviceLine;
import org.cityloom.simulator.device.DeviceLines;
import org.cityloom.simulator.testing.Film;
import org.cityloom.simulator.testing.RtspServer;

/**
 * A park with two zones, meters that see the same light all the time, circuits that do what they are told, and three cameras, one of which has
 * a stream only.
 */
final class LitPark implements AutoCloseable {
    private static final int MINUTES = 180;

    private final CityHttp administrator;
    private final DeviceLines lines;
    private final TestCamera camera = new TestCamera(picture());
    private final RtspServer stream = stream();
    private final Map<String, DeviceLine> open = new HashMap<>();
    private final JsonNode centre;

    LitPark(CityContainer city) {
        this.administrator = city.http();
        this.lines = new DeviceLines(URI.create("tcp://127.0.0.1:" + city.mqttPort()));
        this.centre = administrator.json("/api/places/areas?level=DISTRICT").at("/items/0/centre");
        List.of("m1", "m2", "m3").forEach(id -> register(id, "parks-meter"));
        List.of("c1", "c2").forEach(id -> register(id, "parks-circuit"));
        List.of("m1", "m2", "m3").forEach(this::shine);
        zone("lake", "Lake walk", "[\"c1\",\"c2\"]", "[\"m1\",\"m2\",\"m3\"]");
        zone("gate", "North gate", "[]", "[]");
        camera("lake-1", "Lake walk 1", "snapshotUrl", "http://127.0.0.1:" + camera.port() + "/");
        camera("lake-2", "Lake walk 2", "streamUrl", stream.uri().toString());
        camera("gate-1", "North gate 1", "snapshotUrl", "http://127.0.0.1:9/");
    }

    private void register(String id, String type) {
        String form = "{\"id\":\"%s\",\"type\":\"%s\",\"name\":\"%s\",%s}".formatted(id, type, id, at("position"));
        String secret = administrator.register(form);
        open.put(id, lines.open("parks", id, secret, 500, command -> {
            measure(id, "\"current\":" + (command.number("on") == 1 ? 6.4 : 0));
            return Optional.empty();
        }));
    }

    /** Broad daylight of the last hours. */
    private void shine(String meter) {
        long now = System.currentTimeMillis();
        for (int minute = MINUTES; minute >= 0; minute--) {
            double lux = 9000 + 4000 * Math.sin(minute / 30.0) + meter.charAt(1) * 20;
            send(meter, now - minute * 60_000L, "\"illuminance\":" + lux);
        }
    }

    private void measure(String id, String signals) {
        send(id, System.currentTimeMillis(), signals);
    }

    private void send(String id, long time, String signals) {
        String payload = "{\"time\":%d,\"signals\":{%s}}".formatted(time, signals);
        open.get(id).offer(payload.getBytes(StandardCharsets.UTF_8));
    }

    private void zone(String id, String name, String circuits, String meters) {
        CityHttp.parsed(administrator.put(
                "/api/parks/zones/" + id,
                "{\"name\":\"%s\",\"park\":\"West lake\",\"circuits\":%s,\"meters\":%s,%s}"
                        .formatted(name, circuits, meters, flat())));
    }

    private void camera(String id, String name, String kind, String url) {
        CityHttp.parsed(administrator.put(
                "/api/parks/cameras/" + id,
                "{\"name\":\"%s\",\"%s\":\"%s\",\"user\":\"view\",\"password\":\"word-of-camera\",%s}"
                        .formatted(name, kind, url, flat())));
    }

    private String flat() {
        return "\"latitude\":%s,\"longitude\":%s".formatted(centre.path("latitude"), centre.path("longitude"));
    }

    private String at(String name) {
        return "\"%s\":{%s}".formatted(name, flat());
    }

    /** Three rows that cannot be taken among so many. */
    static String lamps(int rows) {
        StringBuilder csv = new StringBuilder("id,kind,watts,lights,street,latitude,longitude,circuit\n");
        for (int i = 1; i <= rows; i++) {
            csv.append("L%03d,%s,%d,1,西湖路,27.%d,111.47,c%d\n"
                    .formatted(i, i % 3 == 0 ? "HPS" : "LED", i % 3 == 0 ? 250 : 60, 200 + i, 1 + i % 2));
        }
        return csv + ",LED,60,1,a,27.2,111.4,\nX1,LED,many,1,a,27.2,111.4,\nX2,LED,60,1,a,127.2,111.4,\n";
    }

    private static RtspServer stream() {
        try {
            return new RtspServer(RtspServer.playing(Film.of("libx264", true)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static byte[] picture() {
        BufferedImage picture = new BufferedImage(640, 360, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, new Color(120, 160, 210), 0, 360, new Color(40, 80, 50)));
        pen.fillRect(0, 0, 640, 360);
        pen.dispose();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpg", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    @Override
    public void close() throws IOException {
        lines.close();
        camera.close();
        stream.close();
    }
}
